import { ident, sql, type Fragment, type Statement } from '$lib/sql/statement';
import type { Resource } from './resource';

/** Name of the all-text table of a resource. It has its columns, and `_file` and `_line`. */
export const staged = (resource: string): Fragment => ident(`staged_${resource}`);

/** Columns or conditions as a list in SQL. */
export function joined(parts: readonly Fragment[]): Fragment {
	return parts.reduce((all, next) => sql`${all}, ${next}`);
}

/** Makes the empty staged table of a resource. */
export function createStaged({ name, schema }: Resource): Statement {
	const columns = schema.fields.map((field) => sql`${ident(field.name)} varchar`);
	return sql`create table ${staged(name)} (_file varchar, _line integer, ${joined(columns)})`;
}
