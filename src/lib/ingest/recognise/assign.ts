import type { Field, Kind, Mapping } from '../fields';
import { candidates, type Candidate, type Fixed } from './candidates';
import type { Ground } from './ground';
import type { Column, Table } from './table';

/** Which column was taken for each field, and on what ground. */
export type Assignment = ReadonlyMap<Field, { readonly column: Column; readonly ground: Ground }>;

/** Nothing fixed: a table of somebody's own. */
export const NOTHING_FIXED: Fixed = { fields: {}, ignored: new Set() };

/** Gives each field at most one column and each column at most one field, best matches first. */
export function assign(table: Table, kind: Kind, fixed: Fixed = NOTHING_FIXED): Assignment {
	const taken = new Map<Field, Candidate>();
	const used = new Set<Column>();
	for (const candidate of candidates(table, kind, fixed)) {
		if (taken.has(candidate.field) || used.has(candidate.column)) continue;
		taken.set(candidate.field, candidate);
		used.add(candidate.column);
	}
	const name = taken.get('name');
	if (name?.ground === 'loose' && taken.has('last_name') && !taken.has('first_name')) {
		taken.delete('name');
		taken.set('first_name', name);
	}
	return taken;
}

/** The assignment as a mapping, in the order of the sheet's columns. */
export function mappingOf(assignment: Assignment, table: Table): Mapping {
	const fields = [...assignment].sort(
		([, a], [, b]) => table.columns.indexOf(a.column) - table.columns.indexOf(b.column)
	);
	return Object.fromEntries(fields.map(([field, { column }]) => [field, column.name]));
}
