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
	return sql`select activity_id, title,
			start_date::varchar as start_date
		from event where status = 'held' order by start_date desc, title, activity_id`;
}
