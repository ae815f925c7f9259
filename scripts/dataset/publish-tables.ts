import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { joined } from '../../src/lib/ingest/canonical/staged';
import type { NodeDatabase } from '../../src/lib/server/database-node';
import { ident, sql, type Fragment } from '../../src/lib/sql/statement';
import type { DataFolder } from './package';
import { publishedTables, type PublishedField, type PublishedTable } from './published-tables';

const ESCAPES = `In the CSV files a cell that begins with =, +, -, @, a tab or a carriage return has an apostrophe before it: no spreadsheet takes it for a formula. The Parquet files hold it as it is.`;

/** What stands between the items of a list in a CSV's cell. */
const BETWEEN = ';';

/** As papaparse's `escapeFormulae`: `=1+1` becomes `'=1+1`. */
const unformulated = (text: Fragment): Fragment =>
	sql`case when regexp_matches(${text}, '^[=+@\\t\\r-]') then '''' || ${text} else ${text} end`;

function csvCell({ name, type }: PublishedField): Fragment {
	const column = ident(name);
	if (type === 'string') return unformulated(sql`${column}::varchar`);
	if (type === 'list') return unformulated(sql`nullif(array_to_string(${column}, ${BETWEEN}), '')`);
	return column;
}

function parquetValue({ name, type }: PublishedField): Fragment {
	const column = ident(name);
	if (type === 'string') return sql`${column}::varchar`;
	return type === 'integer' ? sql`${column}::bigint` : column;
}

const FORMATS = [
	{
		format: 'csv',
		mediatype: 'text/csv',
		more: { encoding: 'utf-8' },
		options: sql`format csv, header`,
		cell: csvCell,
		suffix: ''
	},
	{
		format: 'parquet',
		mediatype: 'application/vnd.apache.parquet',
		more: {},
		options: sql`format parquet, compression zstd`,
		cell: parquetValue,
		suffix: '-parquet'
	}
] as const;

/**
 * Writes every canonical table into `target` as CSV and as Parquet, persons as counts, with a
 * `datapackage.json` (Data Package v2) that describes each file.
 */
export async function publishTables(
	database: NodeDatabase,
	folder: DataFolder,
	hash: string,
	target: string
): Promise<void> {
	await mkdir(target, { recursive: true });
	const resources: object[] = [];
	for (const table of publishedTables(folder)) {
		resources.push(...(await publishTable(database, table, target)));
	}
	const { title, description, licenses, sources } = folder.account;
	const described = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: folder.name,
		title: title ?? folder.programme.name,
		description: description ? `${description} ${ESCAPES}` : ESCAPES,
		version: hash,
		...(licenses.length > 0 && { licenses }),
		...(sources.length > 0 && { sources }),
		resources
	};
	await writeFile(join(target, 'datapackage.json'), JSON.stringify(described, null, '\t'));
}

async function publishTable(
	database: NodeDatabase,
	table: PublishedTable,
	target: string
): Promise<object[]> {
	const { name, title, fields, primaryKey, foreignKeys, rows } = table;
	const [count] = await database.query<{ rows: number }>(
		sql`select count(*)::integer as rows from ${rows}`
	);
	const resources: object[] = [];
	for (const { format, mediatype, more, options, cell, suffix } of FORMATS) {
		const path = `${name}.${format}`;
		const cells = joined(fields.map((field) => sql`${cell(field)} as ${ident(field.name)}`));
		const file = { text: `'${join(target, path).replaceAll("'", "''")}'`, values: [] };
		await database.run(sql`copy (select ${cells} from ${rows}) to ${file} (${options})`);
		resources.push({
			name: `${name}${suffix}`,
			title,
			path,
			format,
			mediatype,
			...more,
			bytes: (await stat(join(target, path))).size,
			rows: count?.rows,
			schema: {
				fields: fields.map((field) => ({
					...field,
					...(field.type === 'list' && { delimiter: BETWEEN })
				})),
				...(primaryKey.length > 0 && { primaryKey }),
				...(foreignKeys.length > 0 && { foreignKeys })
			}
		});
	}
	return resources;
}
