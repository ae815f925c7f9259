import { ident, sql, type Fragment } from '$lib/sql/statement';
import { joined } from '../canonical/staged';

/** "Total", "Subtotal:", "Totais", "Suma", "Grand total" … as the whole of a cell. */
const TOTAL = '(grand |sub ?)?(total|totals|totales|totais|suma|soma|sum)( general| geral)?[ :.]*';

/** Words for a total that mean nothing else wherever they stand in a row. */
const ANYWHERE = 'grand total|total general|total geral|suma total|soma total';

/**
 * Why a batch's row is no record: `blank`, or `total` where its first filled cell is a word for a
 * total, or any cell is "Grand total"; null for every other row.
 */
export function skipped(width: number): Fragment {
	const cells = Array.from(
		{ length: width },
		(_, index) => sql`nullif(trim(${ident(`c${index}`)}), '')`
	);
	const names = Array.from({ length: width }, (_, index) => ident(`c${index}`));
	const anywhere = sql`list_bool_or(list_transform([${joined(names)}], lambda cell:
		regexp_full_match(lower(cell), ${ANYWHERE})))`;
	const first = sql`coalesce(${joined([...cells, sql`null`])})`;
	return sql`case when ${first} is null then 'blank'
		when regexp_full_match(lower(strip_accents(${first})), ${TOTAL}) then 'total'
		when ${anywhere} then 'total' end`;
}
