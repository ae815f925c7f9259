import type { Filter } from '$lib/model/filter';
import { countedQuestions, type CountedRows } from './counted-questions';
import { EVERY_YEAR } from './every-year';
import { activityTypesByYear } from '$lib/queries/activity-types-by-year';
import { capacityExceeded } from '$lib/queries/capacity-exceeded';
import { completeYears } from '$lib/queries/complete-years';
import { countryReach } from '$lib/queries/country-reach';
import { networkMeetings } from '$lib/queries/network-meetings';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { people } from '$lib/queries/people';
import { reportedFigures } from '$lib/queries/reported-figures';
import { webUseByMonth } from '$lib/queries/web-use-by-month';
import { askAll, type AnswersTo, type Source } from '$lib/sql/ask-all';

/** The last year of the filter in which anything can have been held, and the one before. */
export function comparedYears(filter: Filter, lastHeldYear: number) {
	const last = Math.max(filter.years.from, Math.min(filter.years.to, lastHeldYear));
	return { last, before: last - 1 };
}

/** A way to answer each question: with a statement to be asked, or with rows. */
type Answers<Answer> = {
	readonly [Question in keyof Answer]: (filter: Filter) => Answer[Question];
};

const STATEMENTS = {
	activityTypesByYear,
	capacityExceeded,
	completeYears,
	countryReach,
	networkMeetings,
	participationsByYear,
	people,
	reportedFigures,
	webUseByMonth
};

/** Everything the overview asks of one filter, answered in the way given. */
export function answerOverview<Answer extends Record<keyof typeof STATEMENTS, unknown>>(
	ask: Answers<Answer>,
	filter: Filter,
	lastHeldYear: number
) {
	const { last, before } = comparedYears(filter, lastHeldYear);
	const inYear = (year: number): Filter => ({ ...filter, years: { from: year, to: year } });
	const published: Filter = { ...filter, facts: 'reported' };
	// A view leaves its own filter out: a chart of years shows all of them, one of types every type.
	const anyYear: Filter = { ...filter, years: EVERY_YEAR };
	return {
		reach: ask.countryReach(filter),
		reachInLastYear: ask.countryReach(inYear(last)),
		reachInYearBefore: ask.countryReach(inYear(before)),
		participations: ask.participationsByYear(filter),
		completeYears: ask.completeYears({ ...filter, years: { from: 0, to: filter.years.to } }),
		people: ask.people(filter),
		types: ask.activityTypesByYear(filter),
		webUse: ask.webUseByMonth(filter),
		webUseInYearBefore: ask.webUseByMonth(inYear(before)),
		reportedFigures: ask.reportedFigures(filter),
		capacityExceeded: ask.capacityExceeded(filter),
		networkMeetings: ask.networkMeetings(filter),
		publishedReach: ask.countryReach(published),
		publishedParticipations: ask.participationsByYear(published),
		publishedCompleteYears: ask.completeYears({
			...published,
			years: { from: 0, to: filter.years.to }
		}),
		typesInAnyYear: ask.activityTypesByYear(anyYear),
		typesAround: ask.activityTypesByYear({ ...anyYear, types: [] }),
		participationsAround: ask.participationsByYear(anyYear),
		completeYearsAround: ask.completeYears(anyYear),
		reportedFiguresAround: ask.reportedFigures(anyYear)
	};
}

function additiveQuestions(filter: Filter, lastHeldYear: number) {
	return answerOverview(STATEMENTS, filter, lastHeldYear);
}

/** Everything the overview asks of one filter, as statements. */
export function overviewQuestions(filter: Filter, lastHeldYear: number) {
	return { ...additiveQuestions(filter, lastHeldYear), ...countedQuestions(filter) };
}

/** The answers, by the name of the question. What only an engine can count may come later. */
export type OverviewRows = AnswersTo<ReturnType<typeof additiveQuestions>> & Partial<CountedRows>;

/** Asks everything, one statement after the other. */
export function askOverview(
	source: Source,
	filter: Filter,
	lastHeldYear: number
): Promise<OverviewRows> {
	return askAll(source, overviewQuestions(filter, lastHeldYear));
}
