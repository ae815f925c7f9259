import { RESOURCES } from '../../canonical/resources';
import { FIELDS, type Kind, type Mapping, type Recognition } from '../../fields';
import type { Table } from '../table';

/** Tables of a project that rows are loaded into, with the columns that none of them lacks. */
const TABLES: readonly { table: string; kind: Kind; needs: readonly string[] }[] = [
	{
		table: 'activity',
		kind: 'activities',
		needs: ['activity_id', 'types', 'start_date', 'status']
	},
	{ table: 'attendance', kind: 'attendance', needs: ['activity_id', 'person', 'role'] },
	{ table: 'visit', kind: 'visits', needs: ['day', 'visits', 'pageviews', 'section'] },
	{ table: 'daily_visitors', kind: 'visits', needs: ['day', 'visitors', 'provenance'] }
];

const columnsOf = (table: string) =>
	new Set(RESOURCES.find(({ name }) => name === table)?.schema.fields.map(({ name }) => name));

/** A table of a project's own, named letter by letter as the project writes it; null where not. */
export function canonicalTable({ sheet, columns }: Table): Recognition | null {
	const names = columns.map(({ name }) => name);
	if (names.length !== sheet.columns.length) return null;
	for (const { table, kind, needs } of TABLES) {
		const canonical = columnsOf(table);
		if (!needs.every((name) => names.includes(name))) continue;
		if (!names.every((name) => canonical.has(name))) continue;
		const fields: readonly string[] = FIELDS[kind];
		const mapping: Mapping = Object.fromEntries(
			names.filter((name) => fields.includes(name)).map((name) => [name, name])
		);
		return {
			kind,
			layout: 'canonical',
			confidence: 1,
			mapping,
			evidence: kind === 'attendance' ? 'attendance' : null,
			dateOrder: null
		};
	}
	return null;
}
