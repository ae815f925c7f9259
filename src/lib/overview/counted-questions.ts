import type { Filter } from '$lib/model/filter';
import { countedOverlap } from '$lib/queries/counted-overlap';
import { participationsBy, peopleBy } from '$lib/queries/counted-by';
import { peopleToDate } from '$lib/queries/people-to-date';
import { people } from '$lib/queries/people';
import type { AnswersTo } from '$lib/tally/ask';
import { EVERY_YEAR } from './every-year';

/**
 * Who takes part by country, and different people to each year's end. The ranking of countries leaves
 * out the filter's own countries, and `peopleToDate` its years: a view does not narrow itself.
 */
export function countedQuestions(filter: Filter) {
	const everywhere: Filter = { ...filter, countries: [] };
	return {
		participationsByCountry: participationsBy('country', everywhere),
		participationsEverywhere: participationsBy('year', everywhere),
		peopleByCountry: peopleBy('country', everywhere),
		peopleEverywhere: people(everywhere),
		countryOverlap: countedOverlap('country', everywhere),
		peopleToDate: peopleToDate({ ...filter, years: EVERY_YEAR })
	};
}

/** The answers, by the name of the question. */
export type CountedRows = AnswersTo<ReturnType<typeof countedQuestions>>;
