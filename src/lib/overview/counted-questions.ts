import type { Filter } from '$lib/model/filter';
import { countedOverlap } from '$lib/queries/counted-overlap';
import { participationsBy, peopleBy } from '$lib/queries/counted-by';
import { peopleToDate } from '$lib/queries/people-to-date';
import { people } from '$lib/queries/people';
import type { AnswersTo } from '$lib/tally/ask';
import { EVERY_YEAR } from './every-year';

/** A view does not narrow itself: a ranking of countries leaves out the filter's own. */
const everywhere = (filter: Filter): Filter => ({ ...filter, countries: [] });

/**
 * What only an engine can tell, since no cube holds persons: how many people, who they are by country,
 * and different ones to each year's end, whatever the filter's years.
 */
export function peopleQuestions(filter: Filter) {
	return {
		people: people(filter),
		peopleByCountry: peopleBy('country', everywhere(filter)),
		peopleEverywhere: people(everywhere(filter)),
		countryOverlap: countedOverlap('country', everywhere(filter)),
		peopleToDate: peopleToDate({ ...filter, years: EVERY_YEAR })
	};
}

/** Who takes part by country, with the people among them. */
export function countedQuestions(filter: Filter) {
	return {
		participationsByCountry: participationsBy('country', everywhere(filter)),
		participationsEverywhere: participationsBy('year', everywhere(filter)),
		...peopleQuestions(filter)
	};
}

/** The answers, by the name of the question. */
export type CountedRows = AnswersTo<ReturnType<typeof countedQuestions>>;
