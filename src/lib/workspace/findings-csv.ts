import Papa from 'papaparse';
import type { Connector } from '$lib/engine/connector';
import { findingsOf } from '$lib/ingest/interpret/ledger';
import { sourceTable, type Source } from '$lib/ingest/source';
import { FORMULA } from '$lib/model/formula';
import { ident, sql } from '$lib/sql/statement';
import type { FindingTexts } from './api';
import { sourceMark } from './source-mark';

/** Rows written at a time. */
const BATCH = 20_000;

/** As CSV that spreadsheets open as UTF-8 and read no formula from. */
const csv = (rows: readonly (readonly string[])[]): string =>
	`${Papa.unparse(rows as string[][], { escapeFormulae: FORMULA })}\r\n`;

/**
 * A source's rows under the headers of its file, as they were taken in (persons as hashes), with the
 * line and what was found of each. To be mended in a spreadsheet and dropped again.
 */
export async function findingsCsv(
	database: Connector,
	{ id, mapping }: Source,
	texts: FindingTexts
): Promise<Blob> {
	const table = ident(sourceTable(id));
	const columns = await database.query<{ name: string }>(
		sql`select column_name as name from information_schema.columns
			where table_name = ${sourceTable(id)} and column_name not in ('line', 'rows', 'skip') order by ordinal_position`
	);
	const fields = columns.map(({ name }) => name);
	const headers = fields.map((field) => (mapping as Record<string, string>)[field] ?? field);
	const found = new Map<number, string[]>();
	for (const { line, rule, value } of await database.query(findingsOf(id, 1_000_000))) {
		const text = `${texts.rules[rule] ?? rule}${value ? `: ${value}` : ''}`;
		found.set(line, [...(found.get(line) ?? []), text]);
	}
	const parts: string[] = ['\ufeff', csv([[...headers, sourceMark(id, texts.line), texts.column]])];
	const cells = sql`select line::integer as line, [${fields.map(ident).reduce((all, next) => sql`${all}, ${next}`)}] as cells from ${table}`;
	for (let from = 0; ; from += BATCH) {
		const rows = await database.query<{ line: number; cells: string[] }>(
			sql`${cells} where rowid >= ${from}::integer and rowid < ${from + BATCH}::integer order by rowid`
		);
		if (rows.length === 0) break;
		parts.push(
			csv(
				rows.map(({ line, cells: row }) => [
					...row,
					String(line),
					found.get(line)?.join('; ') ?? ''
				])
			)
		);
	}
	return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
