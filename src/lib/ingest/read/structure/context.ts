import type { Anatomy } from './header';
import { asText, widthOf, type SheetRecord } from './record';
import { columnShape } from './verdict';

/** How many lines a block of pairs may have, at most. */
const PAIRS = 30;

/** `Meeting title, …` on lines of two cells, which are about the tables after them, and no table. */
export function isPairs({ header, rows }: Anatomy): boolean {
	const cells = [...(header ? [header] : []), ...rows].map((record) => record.cells);
	if (cells.length > PAIRS || cells.some((row) => widthOf(row) > 2)) {
		return false;
	}
	return columnShape(cells, 0) === 'text' && columnShape(cells, 1) === 'text';
}

/**
 * What a part of a file says about the tables after it, as lines of text: the lines above it, its
 * pairs, and for the first part a table of one row, as `Topic: …`.
 */
export function remarksOf(part: Anatomy, first: boolean): string[] {
	const above = part.above.map((record) => asText(record.cells));
	if (isPairs(part)) {
		const pairs = [...(part.header ? [part.header] : []), ...part.rows];
		return [...above, ...pairs.map((record) => asText(record.cells))];
	}
	if (!first) return [];
	const [row, ...more] = part.rows;
	if (!row || more.length > 0) return above;
	return [...above, ...part.names.map((name, column) => asText([name, row.cells[column] ?? '']))];
}

/** The text of lines that begin with `#`, without the sign. */
export function commentTexts(comments: readonly SheetRecord[]): string[] {
	return comments
		.map((record) => asText(record.cells).replace(/^[#\s]+/, ''))
		.filter((text) => text !== '' && !/^[-=*_#\s]+$/.test(text));
}
