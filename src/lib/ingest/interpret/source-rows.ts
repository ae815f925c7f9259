import { ident, sql, type Fragment } from '$lib/sql/statement';
import { joined } from '../canonical/staged';
import { FIELDS, PASSING, PERSONAL, type Field, type Kind } from '../fields';
import { isForgotten } from '../load/source-columns';
import { sourceTable, type Source } from '../source';

/** White space that exports leave around a cell. */
const SPACE = ' \t\r\n\u00a0';

/** Fields every source of a kind has a column for, mapped or not. */
const ALWAYS: Readonly<Record<Kind, readonly Field[]>> = {
	activities: [],
	attendance: ['person'],
	visits: ['day', 'visits', 'pageviews', 'visitors']
};

/**
 * The rows of a source that are records: `line, rows` and every field of its kind, trimmed, empty
 * where the field is not mapped.
 */
export function sourceRows({ id, mapping }: Source, kind: Kind): Fragment {
	const cells = FIELDS[kind]
		.filter((field) => !PERSONAL.includes(field) && !PASSING.includes(field))
		.map((field) => {
			const present =
				ALWAYS[kind].includes(field) || (mapping[field] !== undefined && !isForgotten(kind, field));
			return present
				? sql`trim(${ident(field)}, ${SPACE}) as ${ident(field)}`
				: sql`'' as ${ident(field)}`;
		});
	return sql`select line, rows, ${joined(cells)} from ${ident(sourceTable(id))} where skip is null`;
}

/** The texts of one field of a source, in a column `text`. */
export function textsOf(source: Source, kind: Kind, field: Field): Fragment {
	return sql`select ${ident(field)} as text from (${sourceRows(source, kind)})`;
}
