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
	const rows = new Map<number, Map<string, ParticipationsRow>>();
	for (const cell of eventsInAnyYear(cube, filter)) {
		const year = cells.year[cell] ?? 0;
		if (year > filter.years.to) continue;
		const { value, made, ...said } = headcount(cell);
		const qualifier = value === null ? UNKNOWN : said.qualifier;
		let ofYear = rows.get(year);
		if (!ofYear) rows.set(year, (ofYear = new Map()));
		let row = ofYear.get(qualifier);
		if (!row) {
			const participations = value === null ? null : 0;
			ofYear.set(qualifier, (row = { year, qualifier, participations, events: 0, synthetic: 0 }));
		}
		const events = cells.activities[cell] ?? 0;
		if (row.participations !== null) row.participations += value ?? 0;
		row.events += events;
		if (made) row.synthetic += events;
	}
	const all = [...rows.values()].flatMap((ofYear) => [...ofYear.values()]);
	return all.sort(
		(a, b) =>
			a.year - b.year || (a.qualifier < b.qualifier ? -1 : Number(a.qualifier > b.qualifier))
	);
}
