import type { Warning } from '../../sheet';
import { nameColumns, numbered } from './columns';
import { commentRule, type IsComment } from './comments';
import { commentTexts, isPairs, remarksOf } from './context';
import { mayBeData } from './first-row';
import { hashtagRow } from './hashtags';
import { anatomyOf, type Anatomy } from './header';
import { asText, usualWidth, widthOf, type SheetRecord } from './record';
import { sectionsOf } from './sections';

/** Where one table of a file is, and what its columns are. */
export interface Table {
	/** A section's title; null where there is none, or only one table. */
	readonly title: string | null;
	/** Line of the header; 0 where there is none. */
	readonly line: number;
	readonly columns: readonly string[];
	/** How many of the columns the header itself has: rows beyond them are long ones. */
	readonly named: number;
	readonly tags: readonly string[] | null;
	readonly preamble: readonly string[];
	/** Its rows begin on this line or after it … */
	readonly from: number;
	/** … and on this line or before it; Infinity for the last table of a file. */
	readonly to: number;
	readonly isComment: IsComment;
	readonly warnings: readonly Warning[];
}

/**
 * The tables among the records of a file, or of its beginning: sections, preamble, header rows,
 * hashtags and comments told apart. With `whole` there are no records but these, so that columns
 * beyond the header are known; `openEnded` ones leave out empty cells at their end. None where
 * nothing but blank lines was found.
 */
export function tablesOf(
	records: readonly SheetRecord[],
	{ whole = true, openEnded = false }
): Table[] {
	const width = usualWidth(records);
	const filled = records.filter((record) => !record.blank);
	const tagged = hashtagRow(filled, width) !== -1;
	const isComment: IsComment = tagged ? () => false : commentRule(records, width);
	const given = records.filter((record) => !isComment(record));
	const sections = (tagged ? [given] : sectionsOf(given, openEnded))
		.map((section) => section.filter((record) => !record.blank))
		.filter((section) => section.length > 0);
	const parts = sections.map(anatomyOf);
	const rowsFrom = parts[0]?.rows[0]?.line ?? Infinity;
	const known = commentTexts(
		records.filter((record) => record.hash && record.line < rowsFrom && isComment(record))
	);
	const tables: Table[] = [];
	const empty: Anatomy[] = [];
	let aside: readonly SheetRecord[] = [];
	parts.forEach((part, index) => {
		const next = sections[index + 1]?.[0]?.line;
		const several = parts.length > 1;
		if (several && (part.rows.length === 0 || (next !== undefined && isPairs(part)))) {
			if (part.rows.length > 0) aside = [...aside, ...sections[index]!];
			else empty.push(part);
		} else {
			const table = tableOf(part, whole);
			tables.push({
				...table,
				title: several ? titleOf(part) : null,
				preamble: [...known, ...part.above.map((record) => asText(record.cells))],
				to: next === undefined ? Infinity : next - 1,
				isComment,
				warnings: [...preambleWarning([...aside, ...part.above]), ...table.warnings]
			});
			aside = [];
		}
		if (next !== undefined) known.push(...remarksOf(part, index === 0));
	});
	const told: Warning[] = [];
	if (tables.length > 1) told.push({ code: 'several-tables', values: { count: tables.length } });
	if (empty.length > 0) {
		told.push({
			code: 'empty-tables',
			line: empty[0]!.header?.line ?? 1,
			values: { count: empty.length }
		});
	}
	return tables.map((table) => ({ ...table, warnings: [...told, ...table.warnings] }));
}

function preambleWarning(lines: readonly SheetRecord[]): Warning[] {
	const [first] = lines;
	return first ? [{ code: 'preamble', line: first.line, values: { count: lines.length } }] : [];
}

function titleOf({ above }: Anatomy): string | null {
	const title = above.find((record) => widthOf(record.cells) === 1);
	return title?.cells[0]?.trim() ?? null;
}

function tableOf(part: Anatomy, whole: boolean) {
	const { header, tags, rows } = part;
	const last = tags ?? header;
	const from = last ? last.line + last.lines : (rows[0]?.line ?? 1);
	const line = header?.line ?? 0;
	const warnings: Warning[] = [];
	if (part.grouped) warnings.push({ code: 'two-header-rows', line });
	if (tags && tags !== header) warnings.push({ code: 'hashtag-row', line: tags.line });
	const used = Math.max(
		tags ? widthOf(tags.cells) : 0,
		whole || !header ? longest(rows, widthOf) : 0
	);
	const widest = Math.max(part.names.length, ...(whole ? [longest(rows)] : []));
	if (!header) {
		const width = Math.max(used, usualWidth(rows));
		warnings.push({ code: 'no-header', line: rows[0]?.line ?? 1, values: { count: width } });
		return {
			line,
			from,
			tags: null,
			warnings,
			named: width,
			columns: Array.from({ length: width }, (_, at) => numbered(at))
		};
	}
	const cells = rows.map((row) => row.cells);
	if (!tags && !part.grouped && mayBeData(header.cells, cells)) {
		warnings.push({ code: 'guessed-header', line });
	}
	const hasValues = (column: number) => rows.some((row) => (row.cells[column] ?? '').trim() !== '');
	const named = nameColumns(part.names, used, hasValues, line);
	const empty = widest - named.columns.length;
	if (empty > 0) warnings.push({ code: 'empty-columns', line, values: { count: empty } });
	return {
		line,
		from,
		columns: named.columns,
		named: Math.min(named.columns.length, Math.max(part.names.length, tags?.cells.length ?? 0)),
		tags: tags ? named.columns.map((_, column) => (tags.cells[column] ?? '').trim()) : null,
		warnings: [...warnings, ...named.warnings]
	};
}

function longest(
	rows: readonly SheetRecord[],
	measure: (cells: readonly string[]) => number = (cells) => cells.length
): number {
	return rows.reduce((most, row) => Math.max(most, measure(row.cells)), 0);
}
