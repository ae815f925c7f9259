import { CONVENES } from '$lib/sql/predicates';
import { sql, type Statement } from '$lib/sql/statement';

/** A held or planned activity with everything a filter or a question can tell it by. */
export interface ActivityRow {
	activity_id: string;
	title: string;
	source: string;
	year: number;
	held: boolean;
	convenes: boolean;
	made: boolean;
	online: boolean;
	types: string[];
	hosts: string[];
	series: string | null;
	partners: string[];
	headcount: number | null;
	qualifier: string;
	capacity: number | null;
}

/** Held and planned activities, by date. */
export function cubeActivities(): Statement<ActivityRow> {
	return sql`select a.activity_id, a.title, a.source, a.year::integer as year, a.status = 'held' as held,
			${CONVENES} as convenes, a.provenance = 'synthetic' as made,
			coalesce(a.mode = 'online', false) as online,
			list_sort(coalesce(a.types, [])) as types, list_sort(a.countries) as hosts, a.series,
			list_sort(list_distinct(list_concat(a.organisers, a.partners))) as partners,
			a.headcount::double as headcount, coalesce(a.headcount_qualifier, 'exact') as qualifier,
			coalesce(a.capacity, (select min(t.capacity) from activity_type t
				where list_contains(a.types, t.type)))::double as capacity
		from activity a where a.status in ('held', 'planned') order by a.start_date, a.activity_id`;
}

/** Persons of one role and country at one activity: from its list, or as its source names them. */
export interface OriginRow {
	activity_id: string;
	role: 'participant' | 'speaker';
	country: string | null;
	listed: boolean;
	made: boolean;
	/** Null where the source does not say. */
	persons: number | null;
}

/** Where everyone came from, activity by activity. */
export function cubeOrigins(): Statement<OriginRow> {
	return sql`select activity_id, role, country::varchar as country, true as listed,
			provenance = 'synthetic' as made, count(distinct person)::double as persons
		from attendance where role in ('participant', 'speaker') group by all
		union all
		select activity_id, role, country::varchar, false, provenance = 'synthetic',
			(case when count(*) = count("count") then sum("count") end)::double
		from origin where role in ('participant', 'speaker') and country is not null group by all
		order by all`;
}

/** Types in the programme's order, "" for the activities without one; those it does not describe last. */
export function cubeTypes(): Statement<{ type: string }> {
	return sql`select type from (select unnest(types) as type from activity union select '')
		left join activity_type using (type) order by position nulls last, type`;
}

/** Visits of one month and country. */
export interface VisitsRow {
	month: string;
	country: string | null;
	made: boolean;
	visits: number;
}

/** Visits by month and country, all sections, channels and devices together. */
export function cubeVisits(): Statement<VisitsRow> {
	return sql`select date_trunc('month', day)::date::varchar as month, country::varchar as country,
			provenance = 'synthetic' as made, sum(visits)::double as visits
		from visit group by all order by all`;
}

/** Days of a month with visits. */
export interface VisitDaysRow {
	month: string;
	days: number;
	/** Those that are known from other than made-up rows. */
	published: number;
	/** Of the days, and of the published ones: those on which the country of some visit is known. */
	placed: number;
	placed_published: number;
}

/** How many days each month's visits are known of. */
export function cubeVisitDays(): Statement<VisitDaysRow> {
	return sql`select date_trunc('month', day)::date::varchar as month, count(distinct day)::integer as days,
			(count(distinct day) filter (where provenance <> 'synthetic'))::integer as published,
			(count(distinct day) filter (where country is not null))::integer as placed,
			(count(distinct day) filter (where country is not null and provenance <> 'synthetic'))::integer
				as placed_published
		from visit group by all order by all`;
}

/** What the mean of one month's daily visitors is made of. */
export interface VisitorsRow {
	month: string;
	country: string | null;
	made: boolean;
	sum: number;
	days: number;
}

/** Daily visitors of a month: their sum, which says nothing by itself, and the days. */
export function cubeVisitors(): Statement<VisitorsRow> {
	return sql`select date_trunc('month', day)::date::varchar as month, country::varchar as country,
			provenance = 'synthetic' as made, sum(visitors)::double as sum, count(visitors)::integer as days
		from daily_visitors group by all order by all`;
}

/** The years of the activities, cancelled ones included. */
export interface YearsRow {
	first: number | null;
	last_held: number | null;
	last_held_published: number | null;
	made: number[];
	complete: number[];
}

/** Which years there are, which made-up rows fill, and which the programme says are whole. */
export function cubeYears(): Statement<YearsRow> {
	return sql`select min(year)::integer as first,
			(max(year) filter (where status = 'held'))::integer as last_held,
			(max(year) filter (where status = 'held' and provenance <> 'synthetic'))::integer as last_held_published,
			coalesce(list_sort(list(distinct year::integer) filter (where provenance = 'synthetic')), []) as made,
			(select coalesce(list(year::integer order by year), []) from complete_year) as complete
		from activity`;
}

/** Members and the year each joined. */
export function cubeMembers(): Statement<{ country: string; since: number }> {
	return sql`select country, since::integer as since from member order by country`;
}

/** Countries known to have hosted at an unknown time between two years. */
export function cubeKnownHosts(): Statement<{ country: string; from: number; to: number }> {
	return sql`select country, year(from_date)::integer as "from", year(to_date)::integer as "to"
		from known_host order by country`;
}

/** Countries that asked to host, by year. */
export function cubeRequests(): Statement<{ country: string; year: number }> {
	return sql`select country, year::integer as year from hosting_request order by country, year`;
}
