import { ident, sql, type Fragment } from '../../src/lib/sql/statement';
import { cellRules } from './cell-rules';
import type { Database } from './database';
import type { Finding } from './finding';
import type { DataFolder, Resource } from './package';
import { rowRules } from './row-rules';
import { staged } from './staging';

/** At most so many findings are told per rule: a column of wrong cells is one mistake. */
const TOLD_PER_RULE = 20;

interface BrokenRow {
	_file: string;
	_line: number;
	value: string | null;
}

/** Everything wrong in the staged rows, file by file and line by line. */
export async function validate(database: Database, folder: DataFolder): Promise<Finding[]> {
	const findings: Finding[] = [];
	const judge = async (column: string, rule: string, broken: Fragment) => {
		const rows = await database.rows<BrokenRow>(
			sql`select _file, _line::integer as _line, value::varchar as value from (${broken})
				order by _file, _line limit ${TOLD_PER_RULE}::integer`
		);
		for (const { _file, _line, value } of rows) {
			findings.push({ file: _file, line: _line, column, value: value ?? '', rule });
		}
	};
	for (const resource of folder.resources) {
		for (const field of resource.schema.fields) {
			for (const { column, broken, rule } of cellRules(field)) {
				const value = ident(column);
				await judge(
					column,
					rule,
					sql`select _file, _line, ${value} as value from ${staged(resource.name)} where ${broken}`
				);
			}
		}
		for (const { columns, broken } of repeated(resource)) {
			await judge(columns, 'stands in an earlier row already', broken);
		}
		for (const { column, broken, rule } of foreignKeys(resource)) await judge(column, rule, broken);
	}
	for (const { column, broken, rule } of rowRules(folder.programme))
		await judge(column, rule, broken);
	return findings.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

function repeated({ name, schema }: Resource): { columns: string; broken: Fragment }[] {
	const unique = schema.fields
		.filter((field) => field.constraints?.unique)
		.map((field) => [field.name]);
	const keys = schema.primaryKey.length > 0 ? [...unique, schema.primaryKey] : unique;
	const distinct = [...new Map(keys.map((key) => [key.join(', '), key]))];
	return distinct.map(([columns, key]) => {
		const names = key.map(ident).reduce((joined, next) => sql`${joined}, ${next}`);
		return {
			columns,
			broken: sql`select _file, _line, concat_ws(', ', ${names}) as value from ${staged(name)}
				qualify row_number() over (partition by ${names} order by _file, _line) > 1`
		};
	});
}

function foreignKeys({ name, schema }: Resource) {
	return schema.foreignKeys.map(({ fields: [own = ''], reference }) => ({
		column: own,
		rule: `no such ${reference.fields[0]} in ${reference.resource}`,
		broken: sql`select _file, _line, ${ident(own)} as value from ${staged(name)}
			where ${ident(own)} is not null
				and ${ident(own)} not in (select ${ident(reference.fields[0] ?? '')} from ${staged(reference.resource)})`
	}));
}
