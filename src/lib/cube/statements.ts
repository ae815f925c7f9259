import { everyVisitor, visits } from '$lib/facts/web';
import { WHOLE_WEB } from '$lib/model/web-choice';
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
	/** Whether the list has as many persons as the exact headcount says: by all rows, and by those not made up. */
	all_listed: boolean;
	all_listed_published: boolean;
	capacity: number | null;
}

/** Held and planned activities, by date. */
export function cubeActivities(): Statement<ActivityRow> {
	return sql`select activity_id, title, source, year::integer as year, status = 'held' as held,
			convenes, synthetic as made, is_online as online,
			list_sort(types) as types, list_sort(countries) as hosts, series, list_sort(involved) as partners,
			headcount::double as headcount, qualifier, all_listed, all_listed_published,
			coalesce(capacity, type_capacity)::double as capacity
		from event where status in ('held', 'planned') order by start_date, activity_id`;
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
	return sql`select activity_id, case lens when 'origin' then 'participant' else 'speaker' end as role, country,
			part.listed, synthetic as made, part.persons
		from (
			select *, unnest([{ listed: true, persons: listed::double }, { listed: false, persons: stated::double }]) as part from touch
		) where case when part.listed then part.persons is not null else named end
		order by all`;
}

/** Visits of one month and country. */
export interface VisitsRow {
	month: string;
	country: string | null;
	made: boolean;
	visits: number;
}

const EVERY_VISIT = visits({ facts: 'all', audience: [], choice: WHOLE_WEB });

/** Visits by month and country, all sections, channels and devices together. */
export function cubeVisits(): Statement<VisitsRow> {
	return sql`select date_trunc('month', day)::date::varchar as month, country::varchar as country,
			synthetic as made, sum(visits)::double as visits
		from (${EVERY_VISIT}) group by all order by all`;
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
			(count(distinct day) filter (where not synthetic))::integer as published,
			(count(distinct day) filter (where country is not null))::integer as placed,
			(count(distinct day) filter (where country is not null and not synthetic))::integer as placed_published
		from (${EVERY_VISIT}) group by all order by all`;
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
	return sql`select date_trunc('month', day)::date::varchar as month, country,
			synthetic as made, sum(visitors)::double as sum, count(visitors)::integer as days
		from (${everyVisitor()}) group by all order by all`;
}
