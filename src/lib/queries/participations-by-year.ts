import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { eventHeadcount } from './event-headcount';

/**
 * Events of one year whose headcounts share a qualifier. `participations` is null, and `qualifier`
 * "unknown", for the events nobody counted.
 */
export interface ParticipationsRow {
	year: number;
	qualifier: string;
	participations: number | null;
	events: number;
	/** How many of the events are made up. */
	synthetic: number;
}

/** Held events and their participations, year by year, from the beginning to the filter's end. */
export function participationsByYear(filter: Filter): Statement<ParticipationsRow> {
	return sql`with event as (${eventHeadcount(filter)})
		select year::integer as year,
			case when value is null then 'unknown' else qualifier end as qualifier,
			sum(value)::double as participations,
			count(*)::integer as events,
			(count(*) filter (where synthetic))::integer as synthetic
		from event where year <= ${filter.years.to}
		group by all order by all`;
}
