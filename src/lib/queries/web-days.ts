import type { Filter } from '$lib/model/filter';
import type { WebChoice } from '$lib/model/web-choice';
import { provenanceAllows } from '$lib/sql/predicates';
import { sql, type Statement } from '$lib/sql/statement';
import { dayTells, visitMatches, visitorsMatch } from './web-visits';

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
	return sql`with visits as (
			select v.day, coalesce(sum(v.visits) filter (where ${visitMatches(filter, choice)}), 0) as visits,
				bool_or(v.provenance = 'synthetic') as synthetic
			from visit v where ${provenanceAllows(filter, sql`v`)} and ${dayTells(filter, choice)} group by v.day
		), visitors as (
			select u.day, max(u.visitors) as visitors, bool_or(u.provenance = 'synthetic') as synthetic
			from daily_visitors u
			where ${visitorsMatch(filter, choice)} and ${provenanceAllows(filter, sql`u`)} group by u.day
		)
		select date_trunc('month', day)::date::varchar as month,
			list(day(day)::integer order by day) as days,
			list(visits.visits::double order by day) as visits,
			list(visitors.visitors::double order by day) as visitors,
			(count(*) filter (where visits.synthetic or visitors.synthetic))::integer as synthetic
		from visits full join visitors using (day) group by month order by month`;
}
