import type { Cube } from '$lib/cube/cube';
import { sliceParticipationsBy } from '$lib/cube/slice-participations-by';
import { slicesOf } from '$lib/cube/slices';
import type { Filter } from '$lib/model/filter';
import { answerOverview, type OverviewRows } from './questions';

/**
 * The rows of `askOverview` without asking any engine. Where events have lists, those of people are
 * left out or, where all that is missing is their number, say that it is: see `slicePeople`.
 */
export function sliceOverview(cube: Cube, filter: Filter, lastHeldYear: number): OverviewRows {
	const everywhere: Filter = { ...filter, countries: [] };
	const slices = slicesOf(cube);
	const isListed = slices.people(everywhere).some(({ listed_events }) => listed_events > 0);
	const nobody = { people: 0, people_in_several: 0, new_people: 0, new_in_several: 0 };
	return {
		...answerOverview(slices, filter, lastHeldYear),
		participationsByCountry: sliceParticipationsBy(cube, 'country', everywhere),
		participationsEverywhere: sliceParticipationsBy(cube, 'year', everywhere),
		...(!isListed && {
			countryOverlap: slices
				.coverageOverlap(everywhere)
				.map(({ events, several }) => ({ events, events_in_several: several, ...nobody }))
		})
	};
}

/**
 * Whether sliced rows are all that the overview draws. Without a list there are no people, in the
 * numbers and tables that count something else; else `peopleQuestions` are still to be asked.
 */
export function isWhole({ countryOverlap }: OverviewRows, { count }: Filter): boolean {
	return count === 'participations' && countryOverlap !== undefined;
}
