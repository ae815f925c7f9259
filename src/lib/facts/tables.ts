import { sql, type Fragment, type Statement } from '$lib/sql/statement';

/** A list with each item once, in the order of their first mention; empty where there is none. */
function once(list: Fragment): Fragment {
	return sql`list_filter(coalesce(${list}, []), lambda item, place: list_position(${list}, item) = place)`;
}

/** Types that the programme says convene nobody, as a list. */
const QUIET = sql`(select coalesce(list(t.type), []) from activity_type t where not t.convenes)`;

/**
 * One row per activity, numbered `nr` by date. `convenes`: it brings people together, as a type that the programme does not
 * describe and an activity without a type do. `is_event`: it convenes and was held. `counted`: its
 * stated headcount, else the persons on its list; null where there is neither. `all_listed`: the
 * stated headcount is exact and the list has as many persons. What rests on rows that are not made
 * up alone ends in `_published`.
 */
const EVENT = sql`create table event as
	with list as (
		select activity_id,
			count(distinct person) filter (where role = 'participant') as participants,
			count(distinct person) filter (where role = 'participant' and provenance <> 'synthetic') as participants_published,
			count(*) filter (where role = 'speaker') > 0 as speakers,
			count(*) filter (where role = 'speaker' and provenance <> 'synthetic') > 0 as speakers_published,
			coalesce(bool_or(provenance = 'synthetic') filter (where role = 'participant'), false) as made
		from attendance group by activity_id
	), type_limit as (
		select a.activity_id, min(t.capacity) as capacity
		from activity a join activity_type t on list_contains(a.types, t.type) group by a.activity_id
	), one as (
		select a.*, ${once(sql`a.types`)} as each_type, ${once(sql`a.organisers`)} as each_organiser,
			${once(sql`a.partners`)} as each_partner,
			nullif(coalesce(l.participants, 0), 0) as listed,
			nullif(coalesce(l.participants_published, 0), 0) as listed_published,
			coalesce(l.speakers, false) as lists_speakers, coalesce(l.speakers_published, false) as lists_speakers_published,
			coalesce(l.made, false) as list_made, t.capacity as type_capacity
		from activity a left join list l using (activity_id) left join type_limit t using (activity_id)
	)
	select row_number() over (order by start_date, activity_id)::uinteger as nr, activity_id, title, year, status::varchar as status, start_date, end_date,
		coalesce(date_precision, 'day') as date_precision,
		len(each_type) = 0 or not list_has_all(${QUIET}, each_type) as convenes,
		status = 'held' and (len(each_type) = 0 or not list_has_all(${QUIET}, each_type)) as is_event,
		each_type as types, ${once(sql`countries`)} as countries, coalesce(mode = 'online', false) as is_online,
		city, series, edition, access, mode, capacity, type_capacity, ${once(sql`objectives`)} as objectives, description,
		each_organiser as organisers, each_partner as partners,
		list_concat(each_organiser, list_filter(each_partner, lambda one: not list_contains(each_organiser, one))) as involved,
		headcount, case when headcount is null then 'exact' else coalesce(headcount_qualifier, 'exact') end as qualifier,
		coalesce(headcount, listed) as counted, coalesce(headcount, listed_published) as counted_published,
		provenance = 'synthetic' or (headcount is null and list_made) as counted_made,
		listed, listed_published, list_made, lists_speakers, lists_speakers_published,
		coalesce(headcount = listed and coalesce(headcount_qualifier, 'exact') = 'exact', false) as all_listed,
		coalesce(headcount = listed_published and coalesce(headcount_qualifier, 'exact') = 'exact', false) as all_listed_published,
		coalesce(coded, []) as coded, provenance, source, provenance = 'synthetic' as synthetic
	from one order by nr`;

/**
 * Where those who came to an activity came from: one row per activity, lens (`origin` for
 * participants, `speaker`), country and whether the rows are made up. `listed`: persons on the list;
 * `named`: the source names the country beside it; `stated`: how many it says came from there, null
 * where it does not always say. A null country is that of listed persons of whom it is not known.
 */
const TOUCH = sql`create table touch as
	with said as (
		select activity_id, role, country::varchar as country, provenance = 'synthetic' as synthetic,
			count(distinct person) as listed, false as named, null::bigint as stated
		from attendance where role in ('participant', 'speaker') group by all
		union all
		select activity_id, role, country::varchar, provenance = 'synthetic', null, true,
			case when count(*) = count("count") then sum("count") end
		from origin where role in ('participant', 'speaker') and country is not null group by all
	)
	select activity_id, case role when 'participant' then 'origin' else 'speaker' end as lens, country, synthetic,
		max(listed) as listed, bool_or(named) as named, max(stated)::bigint as stated
	from said group by all order by lens, activity_id, country`;

/**
 * Who was at an event: one row per event, person and role. Persons are numbers; `identified` is false
 * for a row of a list that names nobody, which may be anyone. `is_first` marks the participant's
 * first event a list is held for, by all rows and by those that are not made up; `after_first_year`,
 * that it is after the first year of which there are lists: everyone would be new in that one.
 */
const PRESENCE = sql`create table presence as
	with person as (
		select person, row_number() over (order by person)::uinteger as number from (select distinct person from attendance)
	), present as (
		select e.nr, p.activity_id, e.year, n.number as person, p.role, p.country::varchar as country, p.sex,
			p.organisation_type, p.provenance = 'synthetic' or e.synthetic as synthetic,
			p.provenance = 'synthetic' as row_synthetic, not starts_with(p.person, 'x-') as identified
		from attendance p join event e using (activity_id) join person n using (person) where e.is_event
	), first_event as (
		select person, min(nr) as nr, min(nr) filter (where not synthetic) as nr_published
		from present where role = 'participant' group by person
	), first_year as (
		select min(year) as year, min(year) filter (where not synthetic) as year_published
		from present where role = 'participant'
	)
	select p.nr, p.activity_id, p.year, p.person, p.role, p.country, p.sex, p.organisation_type, p.identified,
		p.synthetic, p.row_synthetic,
		coalesce(p.role = 'participant' and f.nr = p.nr, false) as is_first,
		coalesce(p.role = 'participant' and f.nr_published = p.nr and not p.synthetic, false) as is_first_published,
		p.year > y.year as after_first_year,
		coalesce(p.year > y.year_published, false) as after_first_year_published
	from present p left join first_event f using (person) cross join first_year y
	order by p.nr, p.role, p.person`;

/** The names of the facts. */
export const FACT_TABLES = ['event', 'touch', 'presence'] as const;

/** Statements that make the facts out of the canonical tables, in order. */
export const FACTS: readonly Statement[] = [EVENT, TOUCH, PRESENCE];
