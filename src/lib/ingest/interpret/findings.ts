import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import type { Field } from '../fields';
import type { Rule } from './rules';

/** The table of findings: one row per source, line and rule; `value` is never a person's. */
export const CREATE_FINDINGS: Statement = sql`create or replace table finding
	(source varchar, line integer, rows integer, field varchar, value varchar, rule varchar)`;

/**
 * Adds findings of one source: `broken` is a FROM clause with its WHERE, whose rows have `line` and
 * `rows`.
 */
export function find(
	source: string,
	rule: Rule,
	field: Field | '',
	value: Fragment,
	broken: Fragment
): Statement {
	return sql`insert into finding select ${source}::varchar, line, rows, ${field}::varchar, ${value}, ${rule}::varchar ${broken}`;
}
