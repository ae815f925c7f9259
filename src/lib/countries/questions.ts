import type { Filter, YearRange } from '$lib/model/filter';
import { completeYears } from '$lib/queries/complete-years';
import { participationsBy, peopleBy } from '$lib/queries/counted-by';
import { countryReach } from '$lib/queries/country-reach';
import { coverageByYear } from '$lib/queries/coverage-by-year';
import { coverageOverlap } from '$lib/queries/coverage-overlap';
import { listedEvents } from '$lib/queries/listed-events';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { people } from '$lib/queries/people';
import type { AnswersTo } from '$lib/tally/ask';

/**
 * Everything the list of countries asks. It is the view that countries and years are chosen in, so it
 * leaves the filter's countries out, and its matrix the filter's years.
 */
export function countriesQuestions(filter: Filter, years: YearRange) {
	const everywhere: Filter = { ...filter, countries: [] };
	const toDate = { from: 0, to: filter.years.to };
	return {
		reach: countryReach(filter),
		coverage: coverageByYear({ ...filter, years }),
		overlap: coverageOverlap(filter),
		participationsByCountry: participationsBy('country', everywhere),
		peopleByCountry: peopleBy('country', everywhere),
		participations: participationsByYear(everywhere),
		listed: listedEvents(everywhere),
		people: people(everywhere),
		publishedReach: countryReach({ ...filter, facts: 'reported' }),
		publishedYears: completeYears({ ...filter, facts: 'reported', years: toDate })
	};
}

/** The answers, by the name of the question. */
export type CountriesRows = AnswersTo<ReturnType<typeof countriesQuestions>>;
