/** What can be bound to a `?`. Lists are bound as one string: see {@link list}. */
export type SqlValue = string | number;

/** A SELECT with its values apart. `Row` is the shape of one row of its answer. */
export interface Statement<Row = unknown> {
	readonly text: string;
	readonly values: readonly SqlValue[];
	/** Never set: it only carries the row's type along. */
	readonly row?: Row;
}

/** A piece of SQL with its values, to be put into another. */
export type Fragment = Statement<never>;

function isFragment(part: SqlValue | Fragment): part is Fragment {
	return typeof part === 'object';
}

/**
 * Writes a statement. Strings and numbers put into the template become bound `?` parameters;
 * fragments (from `sql` or `ident`) are put in as SQL, with their own values in place.
 */
export function sql<Row = never>(
	pieces: TemplateStringsArray,
	...parts: readonly (SqlValue | Fragment)[]
): Statement<Row> {
	let text = pieces[0] ?? '';
	const values: SqlValue[] = [];
	parts.forEach((part, index) => {
		if (isFragment(part)) {
			text += part.text;
			values.push(...part.values);
		} else {
			text += '?';
			values.push(part);
		}
		text += pieces[index + 1] ?? '';
	});
	return { text, values };
}

/** A quoted identifier. The only way a name that is not written in the source gets into SQL. */
export function ident(name: string): Fragment {
	return { text: `"${name.replaceAll('"', '""')}"`, values: [] };
}

/**
 * A regular expression of our own, written into the SQL: the engine compiles a bound one anew for
 * every row. Never for what comes from data.
 */
export function pattern(constant: string): Fragment {
	return { text: `'${constant.replaceAll("'", "''")}'`, values: [] };
}

/**
 * A list of strings as one bound value, cast to `varchar[]`: both engines bind only scalars. A
 * backslash escapes quotes and itself (not JSON, whose `\n` the cast would read as an "n").
 */
export function list(items: readonly string[]): Fragment {
	const quoted = items.map((item) => `"${item.replace(/[\\"]/g, '\\$&')}"`);
	return sql`${`[${quoted.join(', ')}]`}::varchar[]`;
}

/** Fragments joined by `and`; true when there are none. */
export function all(conditions: readonly Fragment[]): Fragment {
	const [first, ...rest] = conditions;
	if (!first) return sql`true`;
	return rest.reduce<Fragment>((joined, next) => sql`${joined} and ${next}`, sql`${first}`);
}
