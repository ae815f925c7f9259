import type { Filter, YearRange } from '$lib/model/filter';
import { completeYears } from '$lib/queries/complete-years';
import { participationsBy, peopleBy } from '$lib/queries/counted-by';
import { countryReach } from '$lib/queries/country-reach';
import { coverageByYear } from '$lib/queries/coverage-by-year';
import { coverageOverlap } from '$lib/queries/coverage-overlap';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { people } from '$lib/queries/people';
import type { AnswersTo } from '$lib/sql/ask-all';

const STATEMENTS = {
	countryReach,
	coverageByYear,
	coverageOverlap,
	participationsByYear,
	people,
	completeYears,
	participationsByCountry: (filter: Filter) => participationsBy('country', filter),
	peopleByCountry: (filter: Filter) => peopleBy('country', filter)
};

/**
 * Everything the list of countries asks, answered in the way given: with statements, or with rows. It
 * is the view that countries and years are chosen in, so it leaves the filter's countries out, and its
 * matrix the filter's years.
 */
export function answerCountries<Answer extends Record<keyof typeof STATEMENTS, unknown>>(
	ask: { readonly [Question in keyof Answer]: (filter: Filter) => Answer[Question] },
	filter: Filter,
	years: YearRange
) {
	const everywhere: Filter = { ...filter, countries: [] };
	const toDate = { from: 0, to: filter.years.to };
	return {
		reach: ask.countryReach(filter),
		coverage: ask.coverageByYear({ ...filter, years }),
		overlap: ask.coverageOverlap(filter),
		participationsByCountry: ask.participationsByCountry(everywhere),
		peopleByCountry: ask.peopleByCountry(everywhere),
		participations: ask.participationsByYear(everywhere),
		people: ask.people(everywhere),
		publishedReach: ask.countryReach({ ...filter, facts: 'reported' }),
		publishedYears: ask.completeYears({ ...filter, facts: 'reported', years: toDate })
	};
}

/** Everything the list of countries asks, as statements. */
export function countriesQuestions(filter: Filter, years: YearRange) {
	return answerCountries(STATEMENTS, filter, years);
}

/** The answers, by the name of the question. */
export type CountriesRows = AnswersTo<ReturnType<typeof countriesQuestions>>;
