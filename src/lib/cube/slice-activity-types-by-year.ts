import type { Filter } from '$lib/model/filter';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import { cellsInAnyYear, inYears } from './cell-matches';
import type { Cube } from './cube';

/** Activities of one year, status and kind: all of them, and by the position of their type. */
interface Group {
	readonly key: Pick<ActivityTypeRow, 'year' | 'status' | 'convenes'>;
	total: number;
	readonly byType: Map<number, { activities: number; synthetic: number }>;
}

/** The filter's activities by year, held ones before planned, those that do not convene first. */
function groupsOf(cube: Cube, filter: Filter): Group[] {
	const { cells } = cube;
	const untyped = [cube.types.indexOf('')];
	const groups = new Map<number, Group>();
	for (const cell of inYears(cube, cellsInAnyYear(cube, filter), filter)) {
		const [year = 0, held = 0, convenes = 0] = [
			cells.year[cell],
			cells.held[cell],
			cells.convenes[cell]
		];
		const order = year * 4 + (1 - held) * 2 + convenes;
		let group = groups.get(order);
		if (!group) {
			const status = held === 1 ? ('held' as const) : ('planned' as const);
			group = { key: { year, status, convenes: convenes === 1 }, total: 0, byType: new Map() };
			groups.set(order, group);
		}
		const activities = cells.activities[cell] ?? 0;
		const synthetic = cells.made[cell] === 1 ? activities : 0;
		group.total += activities;
		const set = cube.typeSets[cells.types[cell] ?? -1] ?? [];
		for (const type of set.length > 0 ? set : untyped) {
			const counted = group.byType.get(type);
			if (counted) {
				counted.activities += activities;
				counted.synthetic += synthetic;
			} else group.byType.set(type, { activities, synthetic });
		}
	}
	return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** The rows of `activityTypesByYear`. */
export function sliceActivityTypesByYear(cube: Cube, filter: Filter): ActivityTypeRow[] {
	const rows = groupsOf(cube, filter).flatMap(({ key, total, byType }) =>
		[...byType].map(([position, counts]) => ({
			position,
			row: { ...key, type: cube.types[position] ?? '', ...counts, year_total: total }
		}))
	);
	const inOrder = (a: ActivityTypeRow, b: ActivityTypeRow) =>
		a.year - b.year || Number(a.status === 'planned') - Number(b.status === 'planned');
	return rows
		.sort((a, b) => inOrder(a.row, b.row) || a.position - b.position)
		.map(({ row }) => row);
}
