import { FACTS } from '$lib/facts/tables';
import type { Programme } from '$lib/model/programme';
import { list, sql, type Statement } from '$lib/sql/statement';

/**
 * The canonical tables, each made from its staged one. Every cell has been judged before. An ENUM
 * needs an entry even where there are no rows: the empty string, which no row has.
 */
const TABLES: Statement[] = [
	sql`create table activity as select
			activity_id, title, string_split(types, ';') as types,
			status::enum('held', 'planned', 'cancelled') as status,
			start_date::date as start_date, end_date::date as end_date, date_precision,
			year(start_date::date)::usmallint as year,
			coalesce(string_split(countries, ';'), []) as countries, city, series, edition, access, mode,
			try_cast(capacity as integer) as capacity, coalesce(string_split(objectives, ';'), []) as objectives, description,
			coalesce(string_split(organisers, ';'), []) as organisers,
			coalesce(string_split(partners, ';'), []) as partners,
			try_cast(headcount as integer) as headcount, headcount_qualifier,
			coalesce(string_split(coded, ';'), []) as coded, provenance, source
		from staged_activity order by start_date, activity_id`,
	sql`create table attendance as select
			activity_id, person, country, sex, organisation, organisation_type, role, provenance
		from staged_attendance order by activity_id, role, person`,
	sql`create table origin as select
			activity_id, role, country, region, organisation, try_cast(count as integer) as count, provenance, source
		from staged_origin order by activity_id, role, country`,
	sql`create type visit_country as enum (
			select distinct country from staged_visit where country is not null union select '' order by 1)`,
	sql`create type visit_section as enum (
			select distinct section from staged_visit where section is not null union select '' order by 1)`,
	sql`create type provenance as enum ('reported', 'recorded', 'coded', 'reference', 'synthetic')`,
	sql`create table visit as select
			day::date as day, country::visit_country as country, section::visit_section as section, channel, device,
			try_cast(visits as uinteger) as visits, try_cast(pageviews as uinteger) as pageviews, provenance::provenance as provenance
		from staged_visit order by day, country, section`,
	sql`create table daily_visitors as select
			day::date as day, country, try_cast(visitors as uinteger) as visitors, provenance::provenance as provenance
		from staged_daily_visitors order by day, country`,
	sql`create table known_host as select
			country, from_date::date as from_date, to_date::date as to_date, provenance, source
		from staged_known_host order by country`,
	sql`create table hosting_request as select country, try_cast(year as usmallint) as year, provenance, source
		from staged_hosting_request order by year, country`,
	sql`create table reported_figure as select
			measure, kind, since::date as since, as_of::date as as_of, try_cast(value as integer) as value, qualifier,
			provenance, source
		from staged_reported_figure order by measure, as_of, source`,
	sql`create table network_meeting as select network, try_cast(year as usmallint) as year, activity_id, provenance, source
		from staged_network_meeting order by network, year`
];

/** Rows of a two-column table, each made from one item of the programme. */
function pairs(items: readonly (readonly [string, string])[]) {
	return sql`select unnest(${list(items.map(([key]) => key))}) as key, unnest(${list(items.map(([, value]) => value))}) as value`;
}

/** The tables that come from `programme.json`: members, types and their rules, whole years. */
function programmeTables({
	members,
	types,
	complete_years: complete = []
}: Programme): Statement[] {
	const since = members.map(({ country, since: year }) => [country, String(year)] as const);
	const kinds = types.map(({ id, convenes }) => [id, String(convenes)] as const);
	const limits = types.flatMap(({ id, rule }) =>
		rule?.capacity ? [[id, String(rule.capacity.to)] as const] : []
	);
	const years = complete.map(({ year, source }) => [String(year), source] as const);
	return [
		sql`create table member as select key as country, value::usmallint as since from (${pairs(since)})`,
		sql`create table activity_type as
			select kind.key as type, kind.value::boolean as convenes, kind.position::usmallint as position,
				capacity.value::integer as capacity
			from (select *, row_number() over () as position from (${pairs(kinds)})) kind
				left join (${pairs(limits)}) capacity using (key) order by position`,
		sql`create table complete_year as select key::usmallint as year, value as source from (${pairs(years)})`
	];
}

/** Statements that write every canonical table and the facts made of them, in order. */
export function canonicalTables(programme: Programme): Statement[] {
	return [...TABLES, ...programmeTables(programme), ...FACTS];
}
