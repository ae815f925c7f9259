import type { SheetRecord } from './record';

/** Tells lines that were written for readers, beginning with `#`, from rows that begin so. */
export type IsComment = (record: SheetRecord) => boolean;

/**
 * A rule for one text, from its records: `#` lines that are not as wide as the table are comments;
 * if there are any, those as wide as it are too when a space follows the `#`. In a text of one
 * column only `# …` is one, and only where other lines are none.
 */
export function commentRule(records: readonly SheetRecord[], width: number): IsComment {
	const hashed = records.filter((record) => record.hash);
	if (hashed.length === 0) return (record) => isOddComment(record, width);
	if (width < 2) {
		const plain = records.some((record) => !record.blank && !record.hash);
		return (record) => plain && record.hash && /^\s*#(\s|$)/.test(record.cells[0] ?? '');
	}
	const some = hashed.some((record) => isOddComment(record, width));
	return (record) =>
		isOddComment(record, width) || (some && record.hash && /^\s*#\s/.test(record.cells[0] ?? ''));
}

function isOddComment({ hash, cells }: SheetRecord, width: number): boolean {
	if (!hash || width < 2 || cells.length === width) return false;
	return cells.length === 1 || !/^\s*#\d/.test(cells[0] ?? '');
}
