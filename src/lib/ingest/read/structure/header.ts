import { hashtagRow } from './hashtags';
import { filled, usualWidth, widthOf, type SheetRecord } from './record';
import { shapeOf, verdictOn } from './verdict';

/** The records of one table by their parts. */
export interface Anatomy {
	/** Lines above the header. */
	readonly above: readonly SheetRecord[];
	/** The record that names the columns; null where none does. */
	readonly header: SheetRecord | null;
	/** The names in it, joined with the group names of the row above where they need them. */
	readonly names: readonly string[];
	/** The HXL hashtags; null where there are none. */
	readonly tags: SheetRecord | null;
	/** True where a row of group names stands above the header. */
	readonly grouped: boolean;
	readonly rows: readonly SheetRecord[];
}

/** How far down a header is looked for. */
const WITHIN = 40;

/**
 * Finds the header among records that are neither blank nor comments: the row above the hashtags
 * where there are any, else the first one that fills at least half of the table's columns.
 */
export function anatomyOf(records: readonly SheetRecord[]): Anatomy {
	const width = usualWidth(records);
	const tags = hashtagRow(records, width);
	if (tags !== -1) return cut(records, Math.max(0, tags - 1), tags + 1, tags);
	const usual = usualWidth(records, widthOf);
	const enough = Math.max(Math.min(2, usual), Math.ceil(usual / 2));
	const below = (from: number) => records.slice(from + 1, from + 201).map(({ cells }) => cells);
	const likely = records
		.slice(0, WITHIN)
		.flatMap(({ cells }, at) => (filled(cells) >= enough ? [at] : []));
	const [first = 0] = likely;
	// A fuller row that text over numbers shows to be the header comes before the first likely one.
	const fuller = likely.find(
		(at) =>
			filled(records[at]!.cells) > filled(records[first]!.cells) &&
			verdictOn(records[at]!.cells, below(at)) === 'header'
	);
	const own = verdictOn(records[first]?.cells ?? [], below(first));
	const at = own === 'data' ? (fuller ?? first) : first;
	const verdict = at === first ? own : 'header';
	if (verdict === 'data') {
		const above = records[at - 1];
		// A header with many gaps may stand above rows that are all data.
		if (above && above.cells.length >= width && width > 1) return cut(records, at - 1, at);
		return {
			above: given(records.slice(0, at)),
			header: null,
			names: [],
			tags: null,
			grouped: false,
			rows: records.slice(at)
		};
	}
	const next = records[at + 1];
	const upper = records[at]!.cells;
	if (!next || !isUnderGroups(upper, next.cells, below(at + 1))) return cut(records, at, at + 1);
	const lower = next.cells.filter((cell) => cell.trim() !== '');
	const apart = new Set(lower).size === lower.length && !isPartial(upper, next.cells);
	const names = apart ? next.cells : joined(upper, next.cells);
	const parts = cut(records, at + 1, at + 2);
	return { ...parts, names, grouped: true, above: apart ? parts.above : parts.above.slice(0, -1) };
}

function given(records: readonly SheetRecord[]): readonly SheetRecord[] {
	return records.filter(({ cells }) => filled(cells) > 0);
}

/** Parts around the record at `header`; rows from `rows` on. */
function cut(records: readonly SheetRecord[], header: number, rows: number, tags = -1): Anatomy {
	const named = records[header] ?? null;
	return {
		above: given(records.slice(0, header)),
		header: named,
		names: named?.cells ?? [],
		tags: records[tags] ?? null,
		grouped: false,
		rows: records.slice(rows)
	};
}

/** A row of names that is not whole by itself: some columns are named by the row above alone. */
function isPartial(upper: readonly string[], lower: readonly string[]): boolean {
	return lower.some((cell, column) => isEmpty(cell) && !isEmpty(upper[column]));
}

/**
 * Whether a row of text, which stands over numbers or dates, names columns under a row of groups:
 * under one with gaps it is the fuller of both, or each row fills the other's gaps, as where cells
 * of the header were merged. Only cells to the right of a group lie in a gap of the upper row.
 */
function isUnderGroups(
	upper: readonly string[],
	lower: readonly string[],
	below: readonly (readonly string[])[]
): boolean {
	const fuller = filled(upper) < filled(lower) && filled(lower) >= widthOf(lower) - 1;
	const gaps = lower.flatMap((cell, column) => (isEmpty(cell) ? [] : [isEmpty(upper[column])]));
	const width = Math.max(widthOf(upper), widthOf(lower));
	const filledUp = Array.from({ length: width }, (_, column) => column).every(
		(column) => !isEmpty(upper[column]) || !isEmpty(lower[column])
	);
	const complements = filledUp && gaps.length > 1 && gaps[0] === false && gaps.includes(true);
	if (!fuller && !complements) return false;
	const text = lower.every((cell) => ['text', 'empty'].includes(shapeOf(cell)));
	return text && verdictOn(lower, below) === 'header';
}

const isEmpty = (cell = '') => cell.trim() === '';

/** Names of group and column in one: a group reaches to the right until the next one. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
	let group = '';
	return Array.from({ length: Math.max(widthOf(upper), lower.length) }, (_, column) => {
		const own = (upper[column] ?? '').trim();
		if (own !== '') group = own;
		return [group, (lower[column] ?? '').trim()].filter((part) => part !== '').join(' ');
	});
}
