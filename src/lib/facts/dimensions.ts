import type { Dimensions } from '$lib/model/dataset';
import { sql, type Statement } from '$lib/sql/statement';

/**
 * The values that years, countries, types, series, partners and the parts of web use take in the whole
 * dataset. Types that the programme does not describe come last; years without any rows are null.
 */
export function dimensions(): Statement<Dimensions> {
	return sql`with named as (
			select unnest(countries) as country from activity union select country from origin
			union select country from attendance union select country::varchar from visit
			union select country from known_host union select country from member
		), web_year as (
			select year(day) as year from visit union select year(day) from daily_visitors
		), span as (
			select min(year) as first_year, max(year) as last_year
			from (select year::bigint as year from activity union select year from web_year)
		)
		select first_year::integer as first_year, last_year::integer as last_year,
			coalesce((select max(year) from activity where status = 'held'),
				(select max(year) from web_year))::integer as last_held_year,
			(select coalesce(list(country order by country), []) from named where country is not null) as countries,
			(select coalesce(list(type order by position nulls last, type), [])
				from (select distinct unnest(types) as type from activity)
					left join activity_type using (type)) as types,
			(select coalesce(list(distinct series order by series), [])
				from activity where series is not null) as series,
			(select coalesce(list(distinct partner order by partner), [])
				from (select unnest(list_concat(organisers, partners)) as partner from activity)) as partners,
			(select coalesce(list(distinct objective order by objective), [])
				from (select unnest(objectives) as objective from activity)) as objectives,
			(select coalesce(list(distinct section::varchar order by section::varchar), [])
				from visit where section is not null) as sections,
			(select coalesce(list(distinct channel order by channel), [])
				from visit where channel is not null) as channels,
			(select coalesce(list(distinct device order by device), [])
				from visit where device is not null) as devices,
			exists (select 1 from activity where provenance = 'synthetic')
				or exists (select 1 from attendance where provenance = 'synthetic')
				or exists (select 1 from visit where provenance = 'synthetic') as synthetic,
			exists (select 1 from web_year) as web,
			exists (select 1 from reported_figure where measure = 'visitors') as web_stated
		from span`;
}
