import { ident, sql, type Fragment } from '$lib/sql/statement';
import type { Resource } from '../canonical/resource';
import { FIELDS, PERSONAL, type Field, type Kind, type Mapping } from '../fields';
import { kept } from './masked';
import { personHash, personOfTable, type PersonKey } from './person';

/** A column of a source table, and the expression over a batch's `c0, c1 …` that fills it. */
export interface SourceColumn {
	/** Name of the column: a field, or a column of a canonical table. */
	readonly field: string;
	readonly cell: Fragment;
}

/** Whether a mapped field is not kept: a person's city counts nowhere, and may be an address. */
export const isForgotten = (kind: Kind, field: Field): boolean =>
	kind === 'attendance' && field === 'city';

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
		.filter((field) => field !== 'person' && !isForgotten(kind, field))
		.filter((field) => mapping[field] !== undefined || field === 'day')
		.filter((field) => !PERSONAL.includes(field))
		.map((field) => ({ field, cell: kept(field, cell(field)) }));
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
export function tableColumns(
	{ schema }: Resource,
	columns: readonly string[],
	key: PersonKey
): SourceColumn[] {
	return schema.fields.map(({ name }) => {
		const index = columns.indexOf(name);
		const cell = index < 0 ? sql`''` : ident(`c${index}`);
		return { field: name, cell: name === 'person' ? personOfTable(cell, key) : cell };
	});
}
