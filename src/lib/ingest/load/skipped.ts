import type { Database } from '$lib/engine/database';
import { ident, pattern, sql, type Fragment } from '$lib/sql/statement';
import { joined } from '../canonical/staged';
import type { LeftOut } from './left-out';

/** Stands between the filled cells of a row; in no cell of a text file. */
const BETWEEN = '\u001f';

const TOTALS =
	'(sub)?(total|totals|totales|totais)|sumas?|soma|sum|sumatoria|promedios?|m[eé]dias?|average|avg|mean|mediana|median';

/** A row that may be a total: a cell begins with a word for it, or ends with "total". */
const MAY_BE_TOTAL =
	`\\x1f[ *]*((el|the|gran|grand|sub)[ -])?(${TOTALS})[^a-z0-9]` +
	'|[ -](sub)?(total|totals|totales|totais)[ :.*]*\\x1f';

/** A row of a single cell that begins as notes do. */
const MAY_BE_NOTE =
	'^\\x1f\\s*(\\(?[*†‡]|fuente|fonte|source|nota|note|obs|elabora|prepared|compiled|actualiza|atualiza|[uú]ltima|last|updated)[^\\x1f]*\\x1f$';

const cellsOf = (width: number): Fragment[] =>
	Array.from({ length: width }, (_, index) => ident(`c${index}`));

const filled = (cells: readonly Fragment[]): Fragment[] =>
	cells.map((cell) => sql`nullif(trim(${cell}), '')`);

/**
 * Looks through a batch for rows that are no records, and makes `batch_left` of them: `line` and
 * the reason `c0`. Whether there are any.
 */
export async function findLeftOut(
	database: Database,
	width: number,
	judge: (cells: readonly string[]) => LeftOut | null
): Promise<boolean> {
	const cells = cellsOf(width);
	// One text a row: a pattern within a lambda is compiled anew for every row.
	const row = sql`lower(concat_ws(${BETWEEN}, '', ${joined(filled(cells))}, ''))`;
	const candidates = await database.query<{ line: number; cells: string[] }>(
		sql`select line::integer as line, [${joined(cells)}] as cells from batch
			where regexp_matches(${row}, ${pattern(`${MAY_BE_TOTAL}|${MAY_BE_NOTE}`)})`
	);
	const left = candidates.flatMap(({ line, cells: texts }) => {
		const reason = judge(texts.map((text) => text ?? ''));
		return reason === null ? [] : [{ line, reason }];
	});
	if (left.length === 0) return false;
	const lines = left.map(({ line }) => line);
	await database.createText('batch_left', { rows: left.map(({ reason }) => [reason]), lines });
	return true;
}

/**
 * Why a batch's row is no record: `blank`, or what `batch_left` says of it, where there is any;
 * null for every other row.
 */
export function skipped(width: number, anyLeft: boolean): Fragment {
	const isBlank = sql`coalesce(${joined([...filled(cellsOf(width)), sql`null`])}) is null`;
	if (!anyLeft) return sql`case when ${isBlank} then 'blank' end`;
	const told = (reason: LeftOut) =>
		sql`line in (select line from batch_left where c0 = ${reason}::varchar)`;
	return sql`case when ${isBlank} then 'blank' when ${told('total')} then 'total'
		when ${told('footnote')} then 'footnote' end`;
}

/** A cell as it is kept: nothing of a note, which may say who wrote it. */
export function unlessNote(cell: Fragment, anyLeft: boolean): Fragment {
	return anyLeft
		? sql`case when line in (select line from batch_left where c0 = 'footnote') then '' else ${cell} end`
		: cell;
}
