import { askCube } from '$lib/cube/ask-cube';
import type { Cube } from '$lib/cube/cube';
import type { Filter, YearRange } from '$lib/model/filter';
import { countriesQuestions, type CountriesRows } from './questions';

/**
 * All rows of the list of countries without asking any engine; null where persons are counted, which no cube
 * can. `years` are all the dataset's.
 */
export function sliceCountries(cube: Cube, filter: Filter, years: YearRange): CountriesRows | null {
	if (filter.count !== 'participations') return null;
	const rows = askCube(cube, countriesQuestions(filter, years));
	return { ...rows, people: rows.listed, peopleByCountry: [] } as unknown as CountriesRows;
}
