import type { Filter } from '$lib/model/filter';
import { activityMatches, CONVENES } from '$lib/sql/predicates';
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
	return sql`select a.activity_id::varchar as activity_id, a.title::varchar as title,
			a.start_date::varchar as start_date, coalesce(a.end_date, a.start_date)::varchar as end_date,
			a.date_precision = 'day' as dated, a.countries, a.provenance = 'synthetic' as synthetic
		from activity a
		where a.status = 'held' and a.date_precision in ('day', 'month') and ${CONVENES}
			and ${activityMatches(filter)}
		order by a.start_date, a.activity_id`;
}
