import { visitMatches, visitors, visits, webUse } from '$lib/facts/web';
import type { Filter } from '$lib/model/filter';
import { WHOLE_WEB, type WebChoice } from '$lib/model/web-choice';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';

/** Web use of one day. */
export interface FigureDayRow {
	/** ISO date. */
	day: string;
	visits: number | null;
	pageviews: number | null;
	/** Unique visitors of that day; null where they are not known. Never added up. */
	visitors: number | null;
	/** Whether any of it is made up, and whether all is. */
	any_synthetic: boolean;
	all_synthetic: boolean;
}

/** Web use over all the days of a filter. */
export interface WebTotalRow {
	/** Days that have visits. */
	days: number;
	visits: number | null;
	pageviews: number | null;
	/** Mean of the daily unique visitors. */
	visitors: number | null;
	/** The most visits, and the most visitors, of a day. */
	busiest_visits: number | null;
	busiest_visitors: number | null;
}

/** One row per day of the filter's years, or of one month (`2004-07`), of what is chosen, as a `with` list. */
function days(filter: Filter, month: string | undefined, choice: WebChoice): Fragment {
	const { from, to } = filter.years;
	const use = webUse(filter, choice);
	const within = sql`year between ${from} and ${to}
		and ${month === undefined ? sql`true` : sql`strftime(day, '%Y-%m') = ${month}`}`;
	return sql`visited as (
			select v.day, coalesce(sum(v.visits) filter (where ${visitMatches(use)}), 0) as visits,
				sum(v.pageviews) filter (where ${visitMatches(use)}) as pageviews,
				bool_or(v.synthetic) as any_synthetic, bool_and(v.synthetic) as all_synthetic
			from (${visits(use)}) v where ${within} group by v.day
		), told as (
			select day, avg(visitors) as visitors, bool_or(synthetic) as any_synthetic, bool_and(synthetic) as all_synthetic
			from (${visitors(use)}) where ${within} group by day
		), by_day as (
			select day, a.visits, a.pageviews, b.visitors,
				coalesce(a.any_synthetic, false) or coalesce(b.any_synthetic, false) as any_synthetic,
				coalesce(a.all_synthetic, true) and coalesce(b.all_synthetic, true) as all_synthetic
			from visited a full join told b using (day)
		)`;
}

/** The days that a figure of web use is made of, in their order. */
export function figureDays(
	filter: Filter,
	month?: string,
	choice = WHOLE_WEB
): Statement<FigureDayRow> {
	return sql`with ${days(filter, month, choice)}
		select day::varchar as day, visits::double as visits, pageviews::double as pageviews,
			visitors::double as visitors, any_synthetic, all_synthetic
		from by_day order by day`;
}

/** What those days come to: visits and page views added up, visitors averaged. */
export function webTotal(
	filter: Filter,
	month?: string,
	choice = WHOLE_WEB
): Statement<WebTotalRow> {
	return sql`with ${days(filter, month, choice)}
		select count(visits)::integer as days, sum(visits)::double as visits,
			sum(pageviews)::double as pageviews, avg(visitors)::double as visitors,
			max(visits)::double as busiest_visits, max(visitors)::double as busiest_visitors
		from by_day`;
}
