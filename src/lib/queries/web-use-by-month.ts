import type { Filter } from '$lib/model/filter';
import { provenanceAllows } from '$lib/sql/predicates';
import { sql, type Statement } from '$lib/sql/statement';
import { dayTells, visitMatches, visitorsMatch } from './web-visits';

/** Web use of one month, as means per day. */
export interface WebUseRow {
	/** First day of the month, ISO. */
	month: string;
	/** Days of the month that have data, for all countries or for those of the filter. */
	days: number;
	/** Visits per day. */
	visits: number;
	/** Mean of the daily unique visitors; null where they are not known. Never a sum. */
	visitors: number | null;
	/** Share of the month's visits that is made up, 0 to 1; of no visits, 0. */
	synthetic: number;
}

/**
 * Visits and visitors per day, by month. Only the audience lens gives web use a country; types,
 * series and partners do not apply to it. Visitors are known for all countries together only.
 */
export function webUseByMonth(filter: Filter): Statement<WebUseRow> {
	const { from, to } = filter.years;
	return sql`with visits as (
			select date_trunc('month', v.day) as month, count(distinct v.day) as days,
				coalesce(sum(v.visits) filter (where ${visitMatches(filter)}), 0) as visits,
				sum(v.visits) filter (where v.provenance = 'synthetic' and ${visitMatches(filter)}) as synthetic
			from visit v where year(v.day) between ${from} and ${to}
				and ${provenanceAllows(filter, sql`v`)} and ${dayTells(filter)}
			group by all
		), visitors as (
			select date_trunc('month', u.day) as month, avg(u.visitors) as visitors
			from daily_visitors u where year(u.day) between ${from} and ${to} and ${visitorsMatch(filter)}
				and ${provenanceAllows(filter, sql`u`)}
			group by all
		)
		select month::date::varchar as month, visits.days::integer as days,
			(visits.visits / visits.days)::double as visits,
			visitors.visitors::double as visitors,
			coalesce(visits.synthetic / nullif(visits.visits, 0), 0)::double as synthetic
		from visits left join visitors using (month) order by month`;
}
