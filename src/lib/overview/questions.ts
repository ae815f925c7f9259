import type { Connector } from '$lib/engine/connector';
import type { Filter } from '$lib/model/filter';
import { activityTypesByYear } from '$lib/queries/activity-types-by-year';
import { capacityExceeded } from '$lib/queries/capacity-exceeded';
import { completeYears } from '$lib/queries/complete-years';
import { countryReach } from '$lib/queries/country-reach';
import { networkMeetings } from '$lib/queries/network-meetings';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { people } from '$lib/queries/people';
import { reportedFigures } from '$lib/queries/reported-figures';
import { webUseByMonth } from '$lib/queries/web-use-by-month';
import type { Statement } from '$lib/sql/statement';

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
		})
	};
}

/** Everything the overview asks of one filter, as statements. */
export function overviewQuestions(filter: Filter, lastHeldYear: number) {
	return answerOverview(STATEMENTS, filter, lastHeldYear);
}

type Questions = ReturnType<typeof overviewQuestions>;

/** The answers, by the name of the question. */
export type OverviewRows = {
	[Name in keyof Questions]: Questions[Name] extends Statement<infer Row> ? Row[] : never;
};

/** Asks everything, one statement after the other. */
export async function askOverview(
	connector: Connector,
	filter: Filter,
	lastHeldYear: number
): Promise<OverviewRows> {
	const rows: Record<string, unknown[]> = {};
	for (const [name, statement] of Object.entries(overviewQuestions(filter, lastHeldYear))) {
		rows[name] = await connector.query(statement as Statement);
	}
	return rows as unknown as OverviewRows;
}
