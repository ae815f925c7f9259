import type { Filter } from '$lib/model/filter';
import { CONVENES, activityMatches } from '$lib/sql/predicates';
import { sql, type Statement } from '$lib/sql/statement';

/**
 * Activities of one type, year and status. An activity of two types is in two rows, so the sum of
 * `activities` over a year may exceed `year_total`, which counts each once.
 */
export interface ActivityTypeRow {
	year: number;
	/** Its id; empty for the activities whose type is not stated. */
	type: string;
	/** Whether the activity convenes people and, when held, is an event. */
	convenes: boolean;
	status: 'held' | 'planned';
	activities: number;
	/** Activities of that year, status and `convenes`, each counted once. */
	year_total: number;
	/** How many of `activities` are made up. */
	synthetic: number;
}

/** Held and planned activities by type and year, in the programme's order, undescribed types last. */
export function activityTypesByYear(filter: Filter): Statement<ActivityTypeRow> {
	return sql`with chosen as (
			select a.activity_id, a.year, a.status, a.types, a.provenance, ${CONVENES} as convenes
			from activity a where a.status in ('held', 'planned') and ${activityMatches(filter)}
		), total as (
			select year, status, convenes, count(*) as year_total from chosen group by all
		), typed as (
			select activity_id, year, status, convenes, provenance,
				unnest(case when len(coalesce(types, [])) = 0 then [''] else types end) as type from chosen
		)
		select c.year::integer as year, c.type, c.convenes, c.status::varchar as status,
			count(*)::integer as activities,
			any_value(total.year_total)::integer as year_total,
			(count(*) filter (where c.provenance = 'synthetic'))::integer as synthetic
		from typed c join total using (year, status, convenes) left join activity_type t using (type)
		group by c.year, c.type, c.convenes, c.status, t.position
		order by c.year, c.status, t.position nulls last, c.type, c.convenes`;
}
