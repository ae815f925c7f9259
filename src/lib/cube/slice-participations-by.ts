import type { Filter } from '$lib/model/filter';
import type { ParticipationsByRow } from '$lib/queries/counted-by';
import { eventsInAnyYear, inYears } from './cell-matches';
import type { Cube } from './cube';
import { cellGroups } from './participations-groups';

/** By name, what is not known last. */
function byGroup(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a < b ? -1 : Number(a > b);
}

/** The rows of `participationsBy`, by year or by country. */
export function sliceParticipationsBy(
	cube: Cube,
	grouping: 'year' | 'country',
	filter: Filter
): ParticipationsByRow[] {
	const groupsOf = cellGroups(cube, grouping, filter);
	const rows = new Map<string, ParticipationsByRow>();
	for (const cell of inYears(cube, eventsInAnyYear(cube, filter), filter)) {
		const events = cube.cells.activities[cell] ?? 0;
		for (const { group, value, made, ...said } of groupsOf(cell)) {
			const qualifier = value === null ? 'unknown' : said.qualifier;
			const key = `${group ?? ''} ${qualifier}`;
			let row = rows.get(key);
			if (!row) {
				const participations = value === null ? null : 0;
				rows.set(key, (row = { group, qualifier, participations, events: 0, synthetic: 0 }));
			}
			if (row.participations !== null) row.participations += value ?? 0;
			row.events += events;
			if (made) row.synthetic += events;
		}
	}
	return [...rows.values()].sort(
		(a, b) => byGroup(a.group, b.group) || byGroup(a.qualifier, b.qualifier)
	);
}
