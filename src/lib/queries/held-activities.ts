import { sql, type Statement } from '$lib/sql/statement';

/** An activity that was held. */
export interface HeldActivityRow {
	activity_id: string;
	title: string;
	/** ISO date. */
	start_date: string;
}

/** Activities that were held, the latest first. */
export function heldActivities(): Statement<HeldActivityRow> {
	return sql`select activity_id::varchar as activity_id, title::varchar as title,
			start_date::varchar as start_date
		from activity where status = 'held' order by start_date desc, title, activity_id`;
}
