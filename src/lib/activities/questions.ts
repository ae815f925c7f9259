import { unfiltered, type Filter } from '$lib/model/filter';
import { activities } from '$lib/queries/activities';
import { activityOrigins } from '$lib/queries/activity-origins';
import { capacityExceeded } from '$lib/queries/capacity-exceeded';
import { completeYears } from '$lib/queries/complete-years';
import { networkMeetings } from '$lib/queries/network-meetings';
import { partners } from '$lib/queries/partners';
import { askAll, type AnswersTo, type Source } from '$lib/tally/ask';

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

/** The answers, by the name of the question. */
export type ActivitiesRows = AnswersTo<ReturnType<typeof activitiesQuestions>>;

/** Asks everything, one statement after the other. */
export const askActivities = (source: Source, filter: Filter): Promise<ActivitiesRows> =>
	askAll(source, activitiesQuestions(filter));
