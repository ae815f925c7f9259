import { ident, pattern, sql, type Fragment } from '$lib/sql/statement';
import type { Resource } from '../canonical/resource';
import { FIELDS, PERSONAL, type Field, type Kind, type Mapping } from '../fields';
import { personHash, type PersonKey } from './person';

/** A column of a source table, and the expression over a batch's `c0, c1 …` that fills it. */
export interface SourceColumn {
	/** Name of the column: a field, or a column of a canonical table. */
	readonly field: string;
	readonly cell: Fragment;
}

/** An address in a cell that is kept as it stands would name a person. */
const ADDRESS = '[[:alnum:]._%+-]+@[[:alnum:]-]+[.][[:alnum:].-]+';

const kept = (cell: Fragment): Fragment =>
	sql`case when contains(${cell}, '@') then regexp_replace(${cell}, ${pattern(ADDRESS)}, '•@•', 'g') else ${cell} end`;

/**
 * The columns a source keeps: one a mapped field, the personal ones made into `person`. Columns that
 * are not mapped are not kept.
 */
export function sourceColumns(
	kind: Kind,
	mapping: Mapping,
	columns: readonly string[],
	key: PersonKey
): SourceColumn[] {
	const cell = (field: Field): Fragment => {
		const index = columns.indexOf(mapping[field] ?? '');
		return mapping[field] === undefined || index < 0 ? sql`''` : ident(`c${index}`);
	};
	const impersonal: SourceColumn[] = FIELDS[kind]
		.filter((field) => field !== 'person')
		.filter((field) => mapping[field] !== undefined || field === 'day')
		.filter((field) => !PERSONAL.includes(field))
		.map((field) => ({ field, cell: kept(cell(field)) }));
	if (kind !== 'attendance') return impersonal;
	const person = personHash(
		{
			person: cell('person'),
			email: cell('email'),
			phone: cell('phone'),
			name: sql`${cell('name')} || ' ' || ${cell('first_name')} || ' ' || ${cell('last_name')}`,
			organisation: cell('organisation')
		},
		key
	);
	return [{ field: 'person', cell: person }, ...impersonal];
}

/** The columns of a canonical table that is taken over as it is; those the file lacks are empty. */
export function tableColumns({ schema }: Resource, columns: readonly string[]): SourceColumn[] {
	return schema.fields.map(({ name }) => {
		const index = columns.indexOf(name);
		return { field: name, cell: index < 0 ? sql`''` : ident(`c${index}`) };
	});
}
