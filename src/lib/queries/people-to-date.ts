import type { Filter } from '$lib/model/filter';
import { list, sql, type Statement } from '$lib/sql/statement';
import { activityInAnyYear, CONVENES } from '$lib/sql/predicates';
import { firstEvents, listedParticipants } from './people';

/** Distinct people of one year, and of all years to its end. Only years with held events. */
export interface PeopleToDateRow {
	year: number;
	/** Held events of the year, and those with a list. */
	events: number;
	listed_events: number;
	/** Distinct participants of the year; null without a list. Not additive. */
	people: number | null;
	/** Those at their first listed event; null in the first listed year of all, and without a list. */
	new_people: number | null;
	/** The same since the beginning, to the end of the year. */
	events_to_date: number;
	listed_to_date: number;
	people_to_date: number | null;
	/** Events whose list is made up, to the end of the year. */
	synthetic_to_date: number;
}

/**
 * Distinct participants year by year and to each year's end, since the beginning and to the end of the
 * filter's years. To date is asked, never added up: most come more than once.
 */
export function peopleToDate(filter: Filter): Statement<PeopleToDateRow> {
	const ofCountry =
		filter.lens === 'origin' && filter.countries.length > 0
			? sql`list_contains(${list(filter.countries)}, p.country)`
			: sql`true`;
	return sql`with event as (
			select a.activity_id, a.year from activity a
			where a.status = 'held' and ${CONVENES} and ${activityInAnyYear(filter)}
				and a.year <= ${filter.years.to}
		), participant as (${listedParticipants(filter)}),
		first_event as (${firstEvents(sql`participant`)}),
		present as (
			select e.activity_id, e.year, p.person, p.synthetic,
				f.activity_id = p.activity_id and f.year > (select min(year) from first_event) as is_new
			from event e left join participant p on p.activity_id = e.activity_id and ${ofCountry}
				left join first_event f on f.person = p.person
		), each_year as (
			select year, count(distinct activity_id) as events,
				count(distinct activity_id) filter (where person is not null) as listed_events,
				case when count(person) > 0 then count(distinct person) end as people,
				case when count(person) > 0 and year > (select min(year) from first_event)
					then count(distinct person) filter (where is_new) end as new_people,
				count(distinct activity_id) filter (where synthetic) as synthetic
			from present group by year
		), first_here as (
			select person, min(year) as year from present where person is not null group by person
		)
		select y.year::integer as year, y.events::integer as events,
			y.listed_events::integer as listed_events,
			y.people::double as people, y.new_people::double as new_people,
			(sum(y.events) over to_date)::integer as events_to_date,
			(sum(y.listed_events) over to_date)::integer as listed_to_date,
			nullif((select count(*) from first_here f where f.year <= y.year), 0)::double as people_to_date,
			(sum(y.synthetic) over to_date)::integer as synthetic_to_date
		from each_year y window to_date as (order by y.year) order by y.year`;
}
