import { filled, usualWidth, widthOf, type SheetRecord } from './record';
import { anatomyOf } from './header';
import { shapeOf, verdictOn } from './verdict';

/** How many records of the table so far, and of the one that may begin, are looked at. */
const LOOKED_AT = 200;

/**
 * Cuts the records of a file that holds several tables: a new one begins at a title line, alone in
 * its row, or after a blank line, when a header follows that is not a row of the table so far.
 * `openEnded` records leave out empty cells at their end.
 */
export function sectionsOf(
	records: readonly SheetRecord[],
	openEnded: boolean
): (readonly SheetRecord[])[] {
	const sections: (readonly SheetRecord[])[] = [];
	const headers = new Set<string>();
	let start = 0;
	let wide = 0;
	let own: string | null = null;
	for (let at = 0; at < records.length; at++) {
		const record = records[at]!;
		if (record.blank) continue;
		const titled = isTitle(record.cells);
		if (wide > 0 && (titled || records[at - 1]?.blank === true)) {
			const header = titled ? afterBlanks(records, at + 1) : at;
			const current = records.slice(start, Math.min(at, start + LOOKED_AT));
			// A title between blank lines says more than one that may be a row with one cell.
			const apart =
				titled && (records[at - 1]?.blank === true || records[header - 1]?.blank === true);
			own ??= keyOf(anatomyOf(current.filter(({ blank }) => !blank)).header?.cells ?? []);
			headers.add(own);
			if (beginsTable(records, header, { current, headers, apart, openEnded })) {
				sections.push(records.slice(start, at));
				start = at;
				wide = 0;
				own = null;
			}
		}
		if (record.cells.length > 1 && filled(record.cells) > 1) wide++;
	}
	sections.push(records.slice(start));
	return sections;
}

/** What a new table has to be told apart from. */
interface Candidate {
	readonly current: readonly SheetRecord[];
	/** The headers of the tables so far. */
	readonly headers: ReadonlySet<string>;
	/** A title stands between it and the table so far, and a blank line. */
	readonly apart: boolean;
	/** Records leave out empty cells at their end. */
	readonly openEnded: boolean;
}

/** True when the record at `header` heads a table other than the current one. */
function beginsTable(
	records: readonly SheetRecord[],
	header: number,
	{ current, headers, apart, openEnded }: Candidate
): boolean {
	const cells = records[header]?.cells;
	const width = usualWidth(current, widthOf);
	if (!cells || width < 2 || !isHeaderLike(cells)) return false;
	if (headers.has(keyOf(cells))) return true;
	const below = rowsUnder(records, header);
	const fitting = below.filter((row) => widthOf(row) > 1 && widthOf(row) <= widthOf(cells));
	if (below.length === 0 || fitting.length * 2 < below.length) return false;
	const verdict = verdictOn(cells, below);
	if (verdict === 'data') return false;
	const padded = openEnded || cells.length === usualWidth(current);
	if (widthOf(cells) !== width && (apart || !padded)) return true;
	// As wide as the table so far: only where text would stand among its numbers or dates too.
	const rows = current.filter((record) => !record.blank).map((record) => record.cells);
	return verdict === 'header' && verdictOn(cells, rows.slice(1)) === 'header';
}

function rowsUnder(records: readonly SheetRecord[], header: number): (readonly string[])[] {
	const rows: (readonly string[])[] = [];
	for (let at = afterBlanks(records, header + 1); at < records.length; at++) {
		const record = records[at]!;
		if (record.blank || isTitle(record.cells) || rows.length >= LOOKED_AT) break;
		rows.push(record.cells);
	}
	return rows;
}

function afterBlanks(records: readonly SheetRecord[], from: number): number {
	let at = from;
	while (records[at]?.blank) at++;
	return at;
}

/** Text alone in its row, in the first cell. */
function isTitle(cells: readonly string[]): boolean {
	return widthOf(cells) === 1 && shapeOf(cells[0]!) === 'text';
}

/** At least two cells, every one of them text and another one. */
function isHeaderLike(cells: readonly string[]): boolean {
	const given = cells.slice(0, widthOf(cells));
	return (
		given.length >= 2 &&
		given.every((cell) => shapeOf(cell) === 'text' && cell.length <= 120) &&
		new Set(given).size === given.length
	);
}

function keyOf(cells: readonly string[]): string {
	return cells.slice(0, widthOf(cells)).join('\u001f');
}
