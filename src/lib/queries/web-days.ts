import { visitMatches, visitors, visits, webUse } from '$lib/facts/web';
import type { Filter } from '$lib/model/filter';
import type { WebChoice } from '$lib/model/web-choice';
import { sql, type Statement } from '$lib/sql/statement';

/** Web use of one month, day by day. Its lists run side by side. */
export interface WebDaysRow {
	/** First day of the month, ISO. */
	month: string;
	/** Days of the month that have data, from 1. A day that is missing is unknown, not zero. */
	days: number[];
	/** Visits of each day; null where only its visitors are known, or nothing of what is chosen. */
	visits: (number | null)[];
	/** Unique visitors of each day; null where they are not known. Never a sum. */
	visitors: (number | null)[];
	/** How many of the days rest on made-up rows. */
	synthetic: number;
}

/**
 * Visits and unique visitors of every day there is, by month, whatever the filter's years: around
 * those chosen, the others are drawn too. Types, series and partners do not apply to web use.
 */
export function webDays(filter: Filter, choice: WebChoice): Statement<WebDaysRow> {
	const use = webUse(filter, choice);
	return sql`with visited as (
			select v.day, coalesce(sum(v.visits) filter (where ${visitMatches(use)}), 0) as visits,
				bool_or(v.synthetic) as synthetic
			from (${visits(use)}) v group by v.day
		), told as (
			select day, max(visitors) as visitors, bool_or(synthetic) as synthetic from (${visitors(use)}) group by day
		)
		select date_trunc('month', day)::date::varchar as month,
			list(day(day)::integer order by day) as days,
			list(visited.visits::double order by day) as visits,
			list(told.visitors::double order by day) as visitors,
			(count(*) filter (where visited.synthetic or told.synthetic))::integer as synthetic
		from visited full join told using (day) group by month order by month`;
}
