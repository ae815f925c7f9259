import type { Filter } from '$lib/model/filter';
import { activityMatches } from '$lib/sql/predicates';
import { sql, type Statement } from '$lib/sql/statement';
import { eventHeadcount } from './event-headcount';

/** A held event with more people than its own limit, or the strictest of its types', allows. */
export interface CapacityExceededRow {
	activity_id: string;
	title: string;
	headcount: number;
	qualifier: string;
	capacity: number;
	source: string;
}

/** Events above their limit. Qualified headcounts count by their number: ">60" is above 40. */
export function capacityExceeded(filter: Filter): Statement<CapacityExceededRow> {
	// All of an event's people are in the room, wherever the filter's came from.
	const wholeEvents = { ...filter, countries: [] };
	return sql`with event as (${eventHeadcount(wholeEvents)}),
		limited as (
			select a.activity_id, coalesce(a.capacity, min(t.capacity)) as capacity
			from activity a left join activity_type t on list_contains(a.types, t.type)
			where ${activityMatches(filter)} group by a.activity_id, a.capacity
		)
		select a.activity_id, a.title, event.value::double as headcount, event.qualifier,
			limited.capacity::double as capacity, a.source
		from activity a join event using (activity_id) join limited using (activity_id)
		where event.value > limited.capacity and event.qualifier not in ('at-most', 'less-than')
		order by a.start_date, a.activity_id`;
}
