import { ident, list, pattern, sql, type Fragment } from '$lib/sql/statement';
import { MOST, mostOf } from './ranges';
import type { Field } from './resource';

/** A condition under which the staged cell of a column is wrong, and why. */
export interface CellRule {
	readonly column: string;
	readonly broken: Fragment;
	readonly rule: string;
}

/** The rules a field's type and constraints set, as Data Package v2 defines them. */
export function cellRules({ name, type, delimiter = ',', constraints = {} }: Field): CellRule[] {
	const column = ident(name);
	const rules: CellRule[] = [];
	const rule = (broken: Fragment, text: string) => rules.push({ column: name, broken, rule: text });
	if (constraints.required) rule(sql`${column} is null`, 'must not be empty');
	if (type === 'integer') {
		const most = Math.min(mostOf(name), constraints.maximum ?? Infinity);
		rule(sql`not regexp_full_match(${column}, '-?[0-9]{1,15}')`, 'not a whole number');
		rule(sql`try_cast(${column} as bigint) > ${most}`, `must be at most ${most}`);
		rule(
			sql`try_cast(${column} as bigint) < ${-MOST.integer}`,
			`must be at least ${-MOST.integer}`
		);
	}
	if (type === 'date') {
		const isDate = sql`regexp_full_match(${column}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') and try_cast(${column} as date) is not null`;
		rule(sql`${column} is not null and not (${isDate})`, 'not a date: write YYYY-MM-DD');
	}
	if (type === 'list') {
		rule(
			sql`list_contains(list_transform(string_split(${column}, ${delimiter}), lambda item: trim(item)), '')`,
			`an item between "${delimiter}" is empty`
		);
	}
	if (constraints.enum) {
		rule(
			sql`not list_contains(${list(constraints.enum)}, ${column})`,
			`must be one of ${constraints.enum.join(', ')}`
		);
	}
	if (constraints.pattern) {
		rule(
			// The pattern is the table's own description, not data; a bound one is compiled for every row.
			sql`not regexp_full_match(${column}, ${pattern(constraints.pattern)})`,
			`must match ${constraints.pattern}`
		);
	}
	if (constraints.minimum !== undefined) {
		const { minimum } = constraints;
		rule(sql`try_cast(${column} as bigint) < ${minimum}`, `must be at least ${minimum}`);
	}
	return rules;
}
