import type { Cube } from '$lib/cube/cube';
import { sliceParticipationsBy } from '$lib/cube/slice-participations-by';
import { slicesOf } from '$lib/cube/slices';
import type { Filter, YearRange } from '$lib/model/filter';
import { answerCountries, type CountriesRows } from './questions';

/**
 * All rows of the list of countries without asking any engine; null where persons are counted, which
 * no cube can. `years` are all the dataset's.
 */
export function sliceCountries(cube: Cube, filter: Filter, years: YearRange): CountriesRows | null {
	if (filter.count !== 'participations') return null;
	const slices = slicesOf(cube);
	const participationsByCountry = (of: Filter) => sliceParticipationsBy(cube, 'country', of);
	return answerCountries(
		{ ...slices, participationsByCountry, peopleByCountry: () => [] },
		filter,
		years
	);
}
