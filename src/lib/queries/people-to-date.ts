import { inAnyYear, listedParticipants } from '$lib/facts/matches';
import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { PEOPLE } from './people';

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
	/** How many of the year's people are rows that name nobody. */
	unidentified: number;
	/** The same since the beginning, to the end of the year. */
	events_to_date: number;
	listed_to_date: number;
	people_to_date: number | null;
	unidentified_to_date: number;
	/** Events whose list is made up, to the end of the year. */
	synthetic_to_date: number;
}

/**
 * Distinct participants year by year and to each year's end, since the beginning and to the end of the
 * filter's years. To date is asked, never added up: most come more than once.
 */
export function peopleToDate(filter: Filter): Statement<PeopleToDateRow> {
	return sql`with present as (
			select e.nr, e.year, p.person, p.synthetic, p.identified, p.is_new, p.after_first_year
			from event e left join ${listedParticipants(filter)} p using (nr)
			where e.is_event and ${inAnyYear(filter)} and e.year <= ${filter.years.to}
		), each_year as (
			select year, count(distinct nr) as events,
				count(distinct nr) filter (where person is not null) as listed_events, ${PEOPLE},
				count(distinct nr) filter (where synthetic) as synthetic
			from present group by year
		), first_here as (
			select person, min(year) as year, bool_and(identified) as identified
			from present where person is not null group by person
		)
		select y.year::integer as year, y.events::integer as events,
			y.listed_events::integer as listed_events, y.people, y.new_people, y.unidentified,
			(sum(y.events) over to_date)::integer as events_to_date,
			(sum(y.listed_events) over to_date)::integer as listed_to_date,
			nullif((select count(*) from first_here f where f.year <= y.year), 0)::double as people_to_date,
			(select count(*) from first_here f where f.year <= y.year and not f.identified)::integer as unidentified_to_date,
			(sum(y.synthetic) over to_date)::integer as synthetic_to_date
		from each_year y window to_date as (order by y.year) order by y.year`;
}
