import type { Connector } from '$lib/engine/connector';
import type { Programme } from '$lib/model/programme';
import { ident, sql, type Fragment } from '$lib/sql/statement';
import { cellRules } from './cell-rules';
import type { Fault } from './fault';
import type { Resource } from './resource';
import { rowRules, type RowRule } from './row-rules';
import { joined, staged } from './staged';

/** At most so many faults are told per rule: a column of wrong cells is one mistake. */
const TOLD_PER_RULE = 20;

interface BrokenRow {
	_file: string;
	_line: number;
	value: string | null;
}

/**
 * The rules the staged rows are held to, in the order that rows are taken out by: those of cells and
 * of the programme, then of keys, and last, when all others have been seen to, of references.
 */
export function canonicalRules(
	resources: readonly Resource[],
	programme: Programme
): readonly (readonly RowRule[])[] {
	const ofCells = resources.flatMap(({ name: resource, schema }) =>
		schema.fields.flatMap(cellRules).map(({ column, broken, rule }) => ({
			resource,
			column,
			rule,
			broken: sql`select _file, _line, ${ident(column)} as value from ${staged(resource)} where ${broken}`
		}))
	);
	return [
		[...ofCells, ...rowRules(programme)],
		resources.flatMap(repeated),
		resources.flatMap(foreignKeys)
	];
}

/** Everything wrong in the staged rows, file by file and line by line. */
export async function validate(
	database: Connector,
	resources: readonly Resource[],
	programme: Programme
): Promise<Fault[]> {
	const faults: Fault[] = [];
	for (const { column, broken, rule } of canonicalRules(resources, programme).flat()) {
		const rows = await database.query<BrokenRow>(
			sql`select _file, _line::integer as _line, value::varchar as value from (${broken})
				order by _file, _line limit ${TOLD_PER_RULE}::integer`
		);
		for (const { _file, _line, value } of rows) {
			faults.push({ file: _file, line: _line, column, value: value ?? '', rule });
		}
	}
	return faults.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

function repeated({ name, schema }: Resource): RowRule[] {
	const unique = schema.fields
		.filter((field) => field.constraints?.unique)
		.map((field) => [field.name]);
	const keys = schema.primaryKey.length > 0 ? [...unique, schema.primaryKey] : unique;
	const distinct = [...new Map(keys.map((key) => [key.join(', '), key]))];
	return distinct.map(([column, key]) => {
		const names: Fragment = joined(key.map(ident));
		return {
			resource: name,
			column,
			rule: 'stands in an earlier row already',
			broken: sql`select _file, _line, concat_ws(', ', ${names}) as value from ${staged(name)}
				qualify row_number() over (partition by ${names} order by _file, _line) > 1`
		};
	});
}

function foreignKeys({ name, schema }: Resource): RowRule[] {
	return schema.foreignKeys.map(({ fields: [own = ''], reference }) => ({
		resource: name,
		column: own,
		rule: `no such ${reference.fields[0]} in ${reference.resource}`,
		broken: sql`select _file, _line, ${ident(own)} as value from ${staged(name)}
			where ${ident(own)} is not null
				and ${ident(own)} not in (select ${ident(reference.fields[0] ?? '')} from ${staged(reference.resource)})`
	}));
}
