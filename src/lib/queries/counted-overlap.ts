import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { presentInGroups, type Grouping } from './event-groups';

/** What is in more than one group, so that groups add up to more than there is. */
export interface OverlapRow {
	/** Held events of the filter, each counted once. */
	events: number;
	events_in_several: number;
	/** Distinct participants where lists exist. */
	people: number;
	people_in_several: number;
	/** The same for people at the first event they are known from. */
	new_people: number;
	new_in_several: number;
}

/** How many events and people of the filter are in more than one of the groups they are counted by. */
export function countedOverlap(grouping: Grouping, filter: Filter): Statement<OverlapRow> {
	return sql`with present as (${presentInGroups(grouping, filter)}),
		placed as (select nr, count(distinct coalesce("group", '')) as groups from present group by nr),
		someone as (
			select person, count(distinct coalesce("group", '')) as groups,
				count(distinct coalesce("group", '')) filter (where is_new) as new_groups
			from present where person is not null group by person
		)
		select (select count(*) from placed)::integer as events,
			(select count(*) from placed where groups > 1)::integer as events_in_several,
			count(*)::double as people,
			(count(*) filter (where groups > 1))::double as people_in_several,
			(count(*) filter (where new_groups > 0))::double as new_people,
			(count(*) filter (where new_groups > 1))::double as new_in_several
		from someone`;
}
