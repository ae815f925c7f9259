import type { NetworkMeetingRow } from '$lib/facts/stated';
import { isWithin, type Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { stated } from '$lib/tally/tally';

/** The years in which networks met, dated or not. They are no events of their own. */
export function networkMeetings(filter: Filter): Question<NetworkMeetingRow> {
	return question({ all: stated('network_meeting') }, ({ all }) =>
		all.filter(({ year }) => isWithin(year, filter.years))
	);
}
