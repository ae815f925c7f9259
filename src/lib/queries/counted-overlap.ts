import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { eventGroups, participantsOfGroup, type Grouping } from './event-groups';
import { firstEvents, listedParticipants } from './people';

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
	const ofGroup = participantsOfGroup(grouping, filter);
	return sql`with grouped as (${eventGroups(grouping, filter)}),
		participant as (${listedParticipants(filter)}),
		first_event as (${firstEvents(sql`participant`)}),
		event as (select activity_id, count(*) as groups from grouped group by activity_id),
		present as (
			select g."group", p.person,
				f.activity_id = p.activity_id and f.year > (select min(year) from first_event) as is_new
			from grouped g join participant p on p.activity_id = g.activity_id and ${ofGroup}
				join first_event f on f.person = p.person
		), person as (
			select person, count(distinct coalesce("group", '')) as groups,
				count(distinct coalesce("group", '')) filter (where is_new) as new_groups
			from present group by person
		)
		select (select count(*) from event)::integer as events,
			(select count(*) from event where groups > 1)::integer as events_in_several,
			count(*)::double as people,
			(count(*) filter (where groups > 1))::double as people_in_several,
			(count(*) filter (where new_groups > 0))::double as new_people,
			(count(*) filter (where new_groups > 1))::double as new_in_several
		from person`;
}
