import type { SheetRecord } from './record';

/** How far down hashtags are looked for, as the HXL standard says. */
const WITHIN = 25;

/** `#adm1 +name +v_pcode`; the standard allows spaces. */
const HASHTAG = /^\s*#\s*[\p{L}][\p{L}\p{N}_]*(\s*\+\s*[\p{L}\p{N}_]+)*\s*$/u;

/**
 * Where the HXL hashtag row is among the records, or -1: at least half of its cells that are not
 * empty are hashtags, and at least two. In a table of one column it is the first or second row, and
 * the only one that looks so.
 */
export function hashtagRow(records: readonly SheetRecord[], width: number): number {
	const given = records.slice(0, WITHIN);
	const at = given.findIndex((record) => isTagged(record, width));
	if (width > 1) return at;
	return at < 2 && given.filter((record) => isTagged(record, width)).length === 1 ? at : -1;
}

function isTagged({ cells }: SheetRecord, width: number): boolean {
	const given = cells.filter((cell) => cell.trim() !== '');
	const tags = given.filter((cell) => HASHTAG.test(cell));
	return tags.length >= Math.min(2, width) && tags.length * 2 >= given.length;
}
