import { askCube } from '$lib/cube/ask-cube';
import type { Cube } from '$lib/cube/cube';
import type { Filter } from '$lib/model/filter';
import { coverageOverlap } from '$lib/queries/coverage-overlap';
import { listedEvents } from '$lib/queries/listed-events';
import { overviewQuestions, type OverviewRows } from './questions';

/** Without lists nobody is in several groups. */
const NOBODY = { people: 0, people_in_several: 0, new_people: 0, new_in_several: 0 };

/**
 * The rows of `askOverview` that need no engine. Where events have lists, those of people are left out
 * or, where all that is missing is their number, say that it is: see `listedEvents`.
 */
export function sliceOverview(cube: Cube, filter: Filter, lastHeldYear: number): OverviewRows {
	const everywhere: Filter = { ...filter, countries: [] };
	const rows = askCube(cube, overviewQuestions(filter, lastHeldYear));
	const { lists = [], places = [] } = askCube(cube, {
		lists: listedEvents(everywhere),
		places: coverageOverlap(everywhere)
	});
	const overlap = places.map(({ events, several }) => ({
		...{ events, events_in_several: several },
		...NOBODY
	}));
	const isListed = lists.some(({ listed_events: listed }) => listed > 0);
	const people = { people: rows.listed, ...(!isListed && { countryOverlap: overlap }) };
	return { ...rows, ...people } as OverviewRows;
}

/**
 * Whether sliced rows are all that the overview draws. Without a list there are no people, in the
 * numbers and tables that count something else; else `peopleQuestions` are still to be asked.
 */
export function isWhole({ countryOverlap }: OverviewRows, { count }: Filter): boolean {
	return count === 'participations' && countryOverlap !== undefined;
}
