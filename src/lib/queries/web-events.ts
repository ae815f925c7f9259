import { activityMatches } from '$lib/facts/matches';
import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** A held event to be marked on a line of days. */
export interface WebEventRow {
	activity_id: string;
	title: string;
	/** ISO dates. */
	start_date: string;
	end_date: string;
	/** Whether the day is known; else only its month is. */
	dated: boolean;
	countries: string[];
	/** Whether it is made up. */
	synthetic: boolean;
}

/** Held events of the filter whose day, or month at least, is known. */
export function webEvents(filter: Filter): Statement<WebEventRow> {
	return sql`select e.activity_id, e.title,
			e.start_date::varchar as start_date, coalesce(e.end_date, e.start_date)::varchar as end_date,
			e.date_precision = 'day' as dated, e.countries, e.synthetic
		from event e
		where e.is_event and e.date_precision in ('day', 'month') and ${activityMatches(filter)}
		order by e.start_date, e.activity_id`;
}
