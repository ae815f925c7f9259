import type { Filter } from '$lib/model/filter';
import { countedQuestions, type CountedRows } from './counted-questions';
import { EVERY_YEAR } from './every-year';
import { activityTypesByYear } from '$lib/queries/activity-types-by-year';
import { capacityExceeded } from '$lib/queries/capacity-exceeded';
import { completeYears } from '$lib/queries/complete-years';
import { countryReach } from '$lib/queries/country-reach';
import { networkMeetings } from '$lib/queries/network-meetings';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { listedEvents } from '$lib/queries/listed-events';
import type { PeopleRow } from '$lib/queries/people';
import { reportedFigures } from '$lib/queries/reported-figures';
import { webUseByMonth } from '$lib/queries/web-use-by-month';
import { askAll, type AnswersTo, type Source } from '$lib/tally/ask';

/** The last year of the filter in which anything can have been held, and the one before. */
export function comparedYears(filter: Filter, lastHeldYear: number) {
	const last = Math.max(filter.years.from, Math.min(filter.years.to, lastHeldYear));
	return { last, before: last - 1 };
}

/** What the overview asks of one filter that a cube answers too; of people, how many lists there are. */
function additiveQuestions(filter: Filter, lastHeldYear: number) {
	const { last, before } = comparedYears(filter, lastHeldYear);
	const inYear = (year: number): Filter => ({ ...filter, years: { from: year, to: year } });
	const published: Filter = { ...filter, facts: 'reported' };
	// A view leaves its own filter out: a chart of years shows all of them, one of types every type.
	const anyYear: Filter = { ...filter, years: EVERY_YEAR };
	return {
		reach: countryReach(filter),
		reachInLastYear: countryReach(inYear(last)),
		reachInYearBefore: countryReach(inYear(before)),
		participations: participationsByYear(filter),
		completeYears: completeYears({ ...filter, years: { from: 0, to: filter.years.to } }),
		listed: listedEvents(filter),
		types: activityTypesByYear(filter),
		webUse: webUseByMonth(filter),
		webUseInYearBefore: webUseByMonth(inYear(before)),
		reportedFigures: reportedFigures(filter),
		capacityExceeded: capacityExceeded(filter),
		networkMeetings: networkMeetings(filter),
		publishedReach: countryReach(published),
		publishedParticipations: participationsByYear(published),
		publishedCompleteYears: completeYears({
			...published,
			years: { from: 0, to: filter.years.to }
		}),
		typesInAnyYear: activityTypesByYear(anyYear),
		typesAround: activityTypesByYear({ ...anyYear, types: [] }),
		participationsAround: participationsByYear(anyYear),
		completeYearsAround: completeYears(anyYear),
		reportedFiguresAround: reportedFigures(anyYear)
	};
}

/** Everything the overview asks of one filter. */
export function overviewQuestions(filter: Filter, lastHeldYear: number) {
	return {
		...additiveQuestions(filter, lastHeldYear),
		...countedQuestions(filter)
	};
}

/** The answers, by the name of the question. What only an engine can count may come later. */
export type OverviewRows = AnswersTo<ReturnType<typeof additiveQuestions>> & {
	readonly people: PeopleRow[];
} & Partial<CountedRows>;

/** Asks everything, one statement after the other. */
export function askOverview(
	source: Source,
	filter: Filter,
	lastHeldYear: number
): Promise<OverviewRows> {
	return askAll(source, overviewQuestions(filter, lastHeldYear));
}
