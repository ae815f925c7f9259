/** How many lines are looked at, and how many must look so. */
const LINES = 50;
const SHARE = 0.35;

/** True for lines whose cells are kept apart by runs of spaces, dots or underscores. */
export function looksFixedWidth(text: string): boolean {
	const lines = text
		.slice(0, 16 * 1024)
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '')
		.slice(0, LINES);
	const aligned = lines.filter((line) => /\S( {2,}|\.{3,}|_{2,})(\S|$)/.test(line));
	return !text.includes('"') && aligned.length >= Math.max(2, lines.length * SHARE);
}
