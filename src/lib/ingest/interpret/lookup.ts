import type { Database } from '$lib/engine/database';
import { ident, sql, type Fragment } from '$lib/sql/statement';
import { joined } from '../canonical/staged';

/** What one text means, a value a column of the lookup; empty for "nothing". */
export type Reading<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads every distinct text of a column once and puts the readings into a table `text, …columns`
 * that SQL joins the rows to. `texts` yields the texts in a column `text`; what one of them means may
 * depend on the others.
 */
export async function createLookup<Column extends string>(
	database: Database,
	table: string,
	columns: readonly Column[],
	texts: Fragment,
	readerOf: (texts: readonly string[]) => (text: string) => Reading<Column>
): Promise<void> {
	const distinct = await database.query<{ text: string }>(
		sql`select distinct text from (${texts}) where text <> '' order by text`
	);
	const all = distinct.map(({ text }) => text);
	const read = readerOf(all);
	const rows = all.map((text) => {
		const reading = read(text);
		return [text, ...columns.map((column) => reading[column])];
	});
	const names = [
		sql`c0 as text`,
		...columns.map((column, index) => sql`${ident(`c${index + 1}`)} as ${ident(column)}`)
	];
	if (rows.length === 0) {
		const empty = joined(['text', ...columns].map((column) => sql`${ident(column)} varchar`));
		await database.run(sql`create or replace table ${ident(table)} (${empty})`);
		return;
	}
	await database.createText('lookup', { rows, lines: rows.map((_, index) => index) });
	await database.run(
		sql`create or replace table ${ident(table)} as select ${joined(names)} from lookup`
	);
	await database.run(sql`drop table lookup`);
}
