import type { Filter } from '$lib/model/filter';
import { CONVENES, activityMatches, provenanceAllows } from '$lib/sql/predicates';
import { list, sql, type Statement } from '$lib/sql/statement';

/** Distinct persons of the filter. Not additive: ask again for every other filter. */
export interface PeopleRow {
	/** Held events of the filter. */
	events: number;
	/** Those with a list of participants. */
	listed_events: number;
	/** Distinct participants of the listed events; null without any. */
	people: number | null;
	/** Those whose first listed event is among them; null where that cannot be said. */
	new_people: number | null;
}

/**
 * Distinct participants, and those new to the programme: at the first event a list is held for. In
 * the first listed year everybody would be new, so nobody is called so.
 */
export function people(filter: Filter): Statement<PeopleRow> {
	const ofCountry =
		filter.lens === 'origin' && filter.countries.length > 0
			? sql`list_contains(${list(filter.countries)}, p.country)`
			: sql`true`;
	return sql`with event as (
			select a.activity_id from activity a
			where a.status = 'held' and ${CONVENES} and ${activityMatches(filter)}
		), participant as (
			select p.activity_id, p.person, p.country, a.start_date, a.year
			from attendance p join activity a using (activity_id)
			where p.role = 'participant' and a.status = 'held' and ${provenanceAllows(filter, sql`p`)}
		), first_event as (
			select person, arg_min(activity_id, (start_date, activity_id)) as activity_id, min(year) as year
			from participant group by person
		), present as (
			select p.activity_id, p.person, p.year from participant p join event using (activity_id) where ${ofCountry}
		)
		select (select count(*) from event)::integer as events,
			count(distinct present.activity_id)::integer as listed_events,
			(case when count(*) > 0 then count(distinct present.person) end)::double as people,
			(case when max(present.year) > (select min(year) from first_event) then
				count(distinct present.person) filter (where f.activity_id = present.activity_id
					and f.year > (select min(year) from first_event)) end)::double as new_people
		from present join first_event f using (person)`;
}
