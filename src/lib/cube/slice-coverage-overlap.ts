import type { Filter } from '$lib/model/filter';
import type { CoverageOverlapRow } from '$lib/queries/coverage-overlap';
import { eventsInAnyYear, inYears } from './cell-matches';
import type { Cube } from './cube';
import { eventPlaces } from './event-places';

/** The rows of `coverageOverlap`. */
export function sliceCoverageOverlap(cube: Cube, filter: Filter): CoverageOverlapRow[] {
	const { lens } = filter;
	const row: CoverageOverlapRow = { events: 0, placed: 0, several: 0, added: 0 };
	if (lens === 'audience') return [row];
	const placesOf = eventPlaces(cube, lens, filter);
	for (const cell of inYears(cube, eventsInAnyYear(cube, { ...filter, countries: [] }), filter)) {
		const events = cube.cells.activities[cell] ?? 0;
		const countries = placesOf(cell).countries.length;
		row.events += events;
		if (countries > 0) row.placed += events;
		if (countries > 1) row.several += events;
		row.added += events * countries;
	}
	return [row];
}
