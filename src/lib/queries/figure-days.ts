import type { Filter } from '$lib/model/filter';
import { provenanceAllows } from '$lib/sql/predicates';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import { webAudience } from './web-audience';

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
}

/** One row per day of the filter's years, or of one month of them (`2004-07`), as a `with` list. */
function days(filter: Filter, month: string | undefined): Fragment {
	const { from, to } = filter.years;
	const audience = webAudience(filter);
	const within = sql`year(v.day) between ${from} and ${to} and ${provenanceAllows(filter, sql`v`)}
		and ${month === undefined ? sql`true` : sql`strftime(v.day, '%Y-%m') = ${month}`}`;
	return sql`visited as (
			select v.day, coalesce(sum(v.visits) filter (where ${audience.visits}), 0) as visits,
				sum(v.pageviews) filter (where ${audience.visits}) as pageviews,
				bool_or(v.provenance = 'synthetic') as any_synthetic,
				bool_and(v.provenance = 'synthetic') as all_synthetic
			from visit v where ${within} group by v.day
		), unique_visitors as (
			select v.day, avg(v.visitors) as visitors,
				bool_or(v.provenance = 'synthetic') as any_synthetic,
				bool_and(v.provenance = 'synthetic') as all_synthetic
			from daily_visitors v where ${within} and ${audience.visitors} group by v.day
		), by_day as (
			select day, a.visits, a.pageviews, b.visitors,
				coalesce(a.any_synthetic, false) or coalesce(b.any_synthetic, false) as any_synthetic,
				coalesce(a.all_synthetic, true) and coalesce(b.all_synthetic, true) as all_synthetic
			from visited a full join unique_visitors b using (day)
		)`;
}

/** The days that a figure of web use is made of, in their order. */
export function figureDays(filter: Filter, month?: string): Statement<FigureDayRow> {
	return sql`with ${days(filter, month)}
		select day::varchar as day, visits::double as visits, pageviews::double as pageviews,
			visitors::double as visitors, any_synthetic, all_synthetic
		from by_day order by day`;
}

/** What those days come to: visits and page views added up, visitors averaged. */
export function webTotal(filter: Filter, month?: string): Statement<WebTotalRow> {
	return sql`with ${days(filter, month)}
		select count(visits)::integer as days, sum(visits)::double as visits,
			sum(pageviews)::double as pageviews, avg(visitors)::double as visitors
		from by_day`;
}
