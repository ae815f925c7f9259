import { ident, pattern, sql, type Fragment } from '$lib/sql/statement';
import { joined } from '../canonical/staged';

/** "Total", "Subtotal:", "Totais", "Suma", "Grand total" … as the whole of a cell. */
const TOTAL = '(grand |sub ?)?(total|totals|totales|totais|suma|soma|sum)( general| geral)?[ :.]*';

/** Words for a total that mean nothing else wherever they stand in a row. */
const ANYWHERE = 'grand total|total general|total geral|suma total|soma total';

/** Stands between the cells of a row; in no cell of a text file. */
const BETWEEN = '\u001f';

/**
 * Why a batch's row is no record: `blank`, or `total` where its first filled cell is a word for a
 * total, or any cell is "Grand total"; null for every other row.
 */
export function skipped(width: number): Fragment {
	const names = Array.from({ length: width }, (_, index) => ident(`c${index}`));
	const cells = names.map((name) => sql`nullif(trim(${name}), '')`);
	// One text a row: a pattern within a lambda is compiled anew for every row.
	const row = sql`lower(concat_ws(${BETWEEN}, '', ${joined(names)}, ''))`;
	const anywhere = `\\x1f\\s*(${ANYWHERE})\\s*\\x1f`;
	const first = sql`coalesce(${joined([...cells, sql`null`])})`;
	return sql`case when ${first} is null then 'blank'
		when regexp_full_match(lower(strip_accents(${first})), ${pattern(TOTAL)}) then 'total'
		when regexp_matches(${row}, ${pattern(anywhere)}) then 'total' end`;
}
