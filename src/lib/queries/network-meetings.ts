import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** A network convened in a year of the filter. */
export interface NetworkMeetingRow {
	network: string;
	year: number;
	/** The dated activity at which it met; null where the source names only the year. */
	activity_id: string | null;
	source: string;
}

/** The years in which networks met, dated or not. They are no events of their own. */
export function networkMeetings(filter: Filter): Statement<NetworkMeetingRow> {
	const { from, to } = filter.years;
	return sql`select network, year::integer as year, activity_id, source from network_meeting
		where year between ${from} and ${to} order by network, year`;
}
