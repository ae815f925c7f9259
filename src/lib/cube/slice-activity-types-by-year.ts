import type { Filter } from '$lib/model/filter';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import { cellsInAnyYear, inYears } from './cell-matches';
import type { Cube } from './cube';

/** The rows of `activityTypesByYear`. */
export function sliceActivityTypesByYear(cube: Cube, filter: Filter): ActivityTypeRow[] {
	const { cells, types } = cube;
	const untyped = types.indexOf('');
	const rows = new Map<string, { position: number; row: ActivityTypeRow }>();
	const totals = new Map<string, number>();
	const groupOf = (row: Pick<ActivityTypeRow, 'year' | 'status' | 'convenes'>) =>
		`${row.year} ${row.status} ${row.convenes}`;
	for (const cell of inYears(cube, cellsInAnyYear(cube, filter), filter)) {
		const status = cells.held[cell] === 1 ? ('held' as const) : ('planned' as const);
		const group = { year: cells.year[cell] ?? 0, status, convenes: cells.convenes[cell] === 1 };
		const activities = cells.activities[cell] ?? 0;
		totals.set(groupOf(group), (totals.get(groupOf(group)) ?? 0) + activities);
		const set = cube.typeSets[cells.types[cell] ?? -1] ?? [];
		for (const position of set.length > 0 ? set : [untyped]) {
			const key = `${groupOf(group)} ${position}`;
			const counts = { activities: 0, year_total: 0, synthetic: 0 };
			const fresh = { position, row: { ...group, type: types[position] ?? '', ...counts } };
			const { row } = rows.get(key) ?? fresh;
			if (!rows.has(key)) rows.set(key, fresh);
			row.activities += activities;
			if (cells.made[cell] === 1) row.synthetic += activities;
		}
	}
	const order = (a: ActivityTypeRow, b: ActivityTypeRow) =>
		a.year - b.year || Number(a.status === 'planned') - Number(b.status === 'planned');
	return [...rows.values()]
		.sort(
			(a, b) =>
				order(a.row, b.row) ||
				a.position - b.position ||
				Number(a.row.convenes) - Number(b.row.convenes)
		)
		.map(({ row }) => ({ ...row, year_total: totals.get(groupOf(row)) ?? 0 }));
}
