import { activityMatches, listedParticipants } from '$lib/facts/matches';
import type { Filter } from '$lib/model/filter';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';

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
	/** How many of the people are rows that name nobody: they may be others of them, or each other. */
	unidentified: number;
}

/**
 * What is counted of participants, as columns; events without a list may have a row without a person.
 * Nobody is on a list twice, so that who is new, or nobody that is known, is there once.
 */
export const PEOPLE: Fragment = sql`(case when count(person) > 0 then count(distinct person) end)::double as people,
	(case when bool_or(after_first_year) then count(*) filter (where is_new) end)::double as new_people,
	(count(*) filter (where not identified))::integer as unidentified`;

/**
 * Distinct participants, and those new to the programme: at the first event a list is held for. In
 * the first listed year everybody would be new, so nobody is called so.
 */
export function people(filter: Filter): Statement<PeopleRow> {
	return sql`with chosen as (select e.nr from event e where e.is_event and ${activityMatches(filter)})
		select (select count(*) from chosen)::integer as events, count(distinct nr)::integer as listed_events, ${PEOPLE}
		from ${listedParticipants(filter)} p where nr in (select nr from chosen)`;
}
