import type { Filter } from '$lib/model/filter';
import { CONVENES, activityMatches, provenanceAllows } from '$lib/sql/predicates';
import { list, sql, type Fragment, type Statement } from '$lib/sql/statement';

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
 * Who is on the list of a held event, whatever the filter's years and kinds: `activity_id, person,
 * country, start_date, year, synthetic` (the event or its row of the list is made up).
 */
export function listedParticipants(filter: Filter): Fragment {
	return sql`select p.activity_id, p.person, p.country, a.start_date, a.year,
			p.provenance = 'synthetic' or a.provenance = 'synthetic' as synthetic
		from attendance p join activity a using (activity_id)
		where p.role = 'participant' and a.status = 'held' and ${provenanceAllows(filter, sql`p`)}`;
}

/** Each person's first event among listed participants: `person, activity_id, year`. */
export function firstEvents(participants: Fragment): Fragment {
	return sql`select person, arg_min(activity_id, (start_date, activity_id)) as activity_id, min(year) as year
		from ${participants} group by person`;
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
		), participant as (${listedParticipants(filter)}
		), first_event as (${firstEvents(sql`participant`)}
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
