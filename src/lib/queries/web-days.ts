import type { Filter } from '$lib/model/filter';
import { isWholeWeb, type WebChoice } from '$lib/model/web-choice';
import { provenanceAllows } from '$lib/sql/predicates';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import { audienceOf, visitMatches } from './web-visits';

/** Web use of one month, day by day. Its lists run side by side. */
export interface WebDaysRow {
	/** First day of the month, ISO. */
	month: string;
	/** Days of the month that have data, from 1. A day that is missing is unknown, not zero. */
	days: number[];
	/** Visits of each day; null where only its visitors are known. */
	visits: (number | null)[];
	/** Unique visitors of each day; null where they are not known. Never a sum. */
	visitors: (number | null)[];
	/** How many of the days rest on made-up rows. */
	synthetic: number;
}

/** Which rows of `daily_visitors` speak of the selection: they know whole days, or one country's. */
function visitorsOf(filter: Filter, choice: WebChoice): Fragment {
	const [only, ...more] = audienceOf(filter);
	if (!isWholeWeb(choice) || more.length > 0) return sql`false`;
	return only ? sql`u.country = ${only}` : sql`u.country is null`;
}

/**
 * Visits and unique visitors of every day there is, by month, whatever the filter's years: around
 * those chosen, the others are drawn too. Types, series and partners do not apply to web use.
 */
export function webDays(filter: Filter, choice: WebChoice): Statement<WebDaysRow> {
	return sql`with visits as (
			select v.day, coalesce(sum(v.visits) filter (where ${visitMatches(filter, choice)}), 0) as visits,
				bool_or(v.provenance = 'synthetic') as synthetic
			from visit v where ${provenanceAllows(filter, sql`v`)} group by v.day
		), visitors as (
			select u.day, max(u.visitors) as visitors, bool_or(u.provenance = 'synthetic') as synthetic
			from daily_visitors u
			where ${visitorsOf(filter, choice)} and ${provenanceAllows(filter, sql`u`)} group by u.day
		)
		select date_trunc('month', day)::date::varchar as month,
			list(day(day)::integer order by day) as days,
			list(visits.visits::double order by day) as visits,
			list(visitors.visitors::double order by day) as visitors,
			(count(*) filter (where visits.synthetic or visitors.synthetic))::integer as synthetic
		from visits full join visitors using (day) group by month order by month`;
}
