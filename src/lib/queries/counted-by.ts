import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { eventGroups, participantsOfGroup, type Grouping } from './event-groups';
import { firstEvents, listedParticipants } from './people';

/**
 * Held events of one group whose headcounts share a qualifier. `participations` is null, and
 * `qualifier` "unknown", for the events nobody counted.
 */
export interface ParticipationsByRow {
	/** A year, a country's code, an id or a name; null where it is not known or there is none. */
	group: string | null;
	qualifier: string;
	/** Additive over qualifiers; over groups only where an event has one, or by origin. */
	participations: number | null;
	/** An event of two groups counts in both. */
	events: number;
	/** How many of the events are made up. */
	synthetic: number;
}

/** Distinct persons of one group. Never additive: a person may be in several groups. */
export interface PeopleByRow {
	/** As in {@link ParticipationsByRow}. */
	group: string | null;
	/** Held events of the group. */
	events: number;
	/** Those with a list of participants; by origin, a list with participants from that country. */
	listed_events: number;
	/** Distinct participants of the listed events; null without any. */
	people: number | null;
	/** Those whose first listed event is among them; null where that cannot be said. */
	new_people: number | null;
	/** How many of the listed events are made up, or their lists are. */
	synthetic: number;
}

/** Held events of the filter and their participations, by what they are grouped by. */
export function participationsBy(
	grouping: Grouping,
	filter: Filter
): Statement<ParticipationsByRow> {
	return sql`with grouped as (${eventGroups(grouping, filter)})
		select "group", case when value is null then 'unknown' else qualifier end as qualifier,
			sum(value)::double as participations,
			count(*)::integer as events,
			(count(*) filter (where synthetic))::integer as synthetic
		from grouped group by all order by "group" nulls last, 2`;
}

/** Distinct participants of each group and those new to the programme, as `people` counts them. */
export function peopleBy(grouping: Grouping, filter: Filter): Statement<PeopleByRow> {
	const ofGroup = participantsOfGroup(grouping, filter);
	return sql`with grouped as (${eventGroups(grouping, filter)}),
		participant as (${listedParticipants(filter)}),
		first_event as (${firstEvents(sql`participant`)}),
		present as (
			select g."group", g.activity_id, p.person, p.year, p.synthetic,
				f.activity_id = p.activity_id and f.year > (select min(year) from first_event) as is_new
			from grouped g left join participant p on p.activity_id = g.activity_id and ${ofGroup}
				left join first_event f on f.person = p.person
		)
		select "group", count(distinct activity_id)::integer as events,
			(count(distinct activity_id) filter (where person is not null))::integer as listed_events,
			(case when count(person) > 0 then count(distinct person) end)::double as people,
			(case when max(year) > (select min(year) from first_event)
				then count(distinct person) filter (where is_new) end)::double as new_people,
			(count(distinct activity_id) filter (where synthetic))::integer as synthetic
		from present group by "group" order by "group" nulls last`;
}
