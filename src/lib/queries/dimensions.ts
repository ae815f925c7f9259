import type { Dimensions } from '$lib/model/dataset';
import { sql, type Statement } from '$lib/sql/statement';

/** The values that years, countries, types, series and partners take in the whole dataset. */
export function dimensions(): Statement<Dimensions> {
	return sql`with named as (
			select unnest(countries) as country from activity union select country from origin
			union select country from attendance union select country::varchar from visit
			union select country from known_host union select country from member
		)
		select min(year)::integer as first_year, max(year)::integer as last_year,
			(max(year) filter (where status = 'held'))::integer as last_held_year,
			(select list(country order by country) from named where country is not null) as countries,
			(select list(type order by position) from activity_type
				where type in (select unnest(types) from activity)) as types,
			coalesce((select list(distinct series order by series) from activity where series is not null), []) as series,
			coalesce((select list(distinct partner order by partner)
				from (select unnest(list_concat(organisers, partners)) as partner from activity)), []) as partners,
			coalesce(bool_or(provenance = 'synthetic'), false)
				or exists (select 1 from attendance where provenance = 'synthetic')
				or exists (select 1 from visit where provenance = 'synthetic') as synthetic
		from activity`;
}
