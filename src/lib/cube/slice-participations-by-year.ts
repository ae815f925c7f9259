import type { Filter } from '$lib/model/filter';
import type { ParticipationsRow } from '$lib/queries/participations-by-year';
import { cellHeadcounts } from './cell-headcount';
import { eventsInAnyYear } from './cell-matches';
import type { Cube } from './cube';

const UNKNOWN = 'unknown';

/** The rows of `participationsByYear`. */
export function sliceParticipationsByYear(cube: Cube, filter: Filter): ParticipationsRow[] {
	const { cells } = cube;
	const headcount = cellHeadcounts(cube, filter);
	const rows = new Map<string, ParticipationsRow>();
	for (const cell of eventsInAnyYear(cube, filter)) {
		const year = cells.year[cell] ?? 0;
		if (year > filter.years.to) continue;
		const { value, made, ...said } = headcount(cell);
		const qualifier = value === null ? UNKNOWN : said.qualifier;
		const key = `${year} ${qualifier}`;
		const row = rows.get(key) ?? {
			year,
			qualifier,
			participations: value,
			events: 0,
			synthetic: 0
		};
		const events = cells.activities[cell] ?? 0;
		if (rows.has(key) && value !== null) row.participations = (row.participations ?? 0) + value;
		row.events += events;
		if (made) row.synthetic += events;
		rows.set(key, row);
	}
	return [...rows.values()].sort(
		(a, b) =>
			a.year - b.year || (a.qualifier < b.qualifier ? -1 : Number(a.qualifier > b.qualifier))
	);
}
