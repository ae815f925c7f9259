import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { lensTouches } from './country-touches';

/** How the events of a filter fall on countries under its lens: why rows add up to more than the total. */
export interface CoverageOverlapRow {
	/** Held events, each once. */
	events: number;
	/** Those with at least one country. */
	placed: number;
	/** Those with more than one. */
	several: number;
	/** Events added up over countries: one of two countries counts twice. */
	added: number;
}

/** One row on all countries together, whatever `filter.countries`; no events under the lens audience. */
export function coverageOverlap(filter: Filter): Statement<CoverageOverlapRow> {
	const { lens } = filter;
	const { from } = filter.years;
	return sql`with event as (
			select activity_id, count(country) as countries
			from (${lensTouches(lens, { ...filter, countries: [] })})
			where activity_id is not null and year >= ${from} group by activity_id
		)
		select count(*)::integer as events, (count(*) filter (where countries > 0))::integer as placed,
			(count(*) filter (where countries > 1))::integer as several,
			coalesce(sum(countries), 0)::integer as added from event`;
}
