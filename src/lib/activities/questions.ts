import type { Connector } from '$lib/engine/connector';
import { unfiltered, type Filter } from '$lib/model/filter';
import { activities } from '$lib/queries/activities';
import { activityOrigins } from '$lib/queries/activity-origins';
import { capacityExceeded } from '$lib/queries/capacity-exceeded';
import { completeYears } from '$lib/queries/complete-years';
import { networkMeetings } from '$lib/queries/network-meetings';
import { partners } from '$lib/queries/partners';
import type { Statement } from '$lib/sql/statement';

/** No year is outside it. */
const ALWAYS = { from: 0, to: 9999 };

/** Everything the activities page asks of one filter. */
export function activitiesQuestions(filter: Filter) {
	const anything: Filter = { ...unfiltered(ALWAYS), facts: filter.facts };
	const toDate: Filter = { ...filter, years: { from: 0, to: filter.years.to } };
	return {
		activities: activities(filter),
		partners: partners(filter),
		origins: activityOrigins(filter),
		capacityExceeded: capacityExceeded(anything),
		networkMeetings: networkMeetings(anything),
		completeYears: completeYears(toDate),
		publishedCompleteYears: completeYears({ ...toDate, facts: 'reported' })
	};
}

type Questions = ReturnType<typeof activitiesQuestions>;

/** The answers, by the name of the question. */
export type ActivitiesRows = {
	[Name in keyof Questions]: Questions[Name] extends Statement<infer Row> ? Row[] : never;
};

/** Asks everything, one statement after the other. */
export async function askActivities(connector: Connector, filter: Filter): Promise<ActivitiesRows> {
	const rows: Record<string, unknown[]> = {};
	for (const [name, statement] of Object.entries(activitiesQuestions(filter))) {
		rows[name] = await connector.query(statement as Statement);
	}
	return rows as unknown as ActivitiesRows;
}
