import type { Cube } from '$lib/cube/cube';
import { sliceParticipationsBy } from '$lib/cube/slice-participations-by';
import { slicesOf } from '$lib/cube/slices';
import type { Filter } from '$lib/model/filter';
import { answerOverview, type OverviewRows } from './questions';

/**
 * The rows of `askOverview` without asking any engine. Those of people are left out or, where all that
 * is missing is their number, say that it is: see `slicePeople`.
 */
export function sliceOverview(cube: Cube, filter: Filter, lastHeldYear: number): OverviewRows {
	const everywhere: Filter = { ...filter, countries: [] };
	return {
		...answerOverview(slicesOf(cube), filter, lastHeldYear),
		participationsByCountry: sliceParticipationsBy(cube, 'country', everywhere),
		participationsEverywhere: sliceParticipationsBy(cube, 'year', everywhere)
	};
}
