import { activityMatches } from '$lib/facts/matches';
import { cameToEvents } from '$lib/facts/origins';
import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** One country that people came from to another's events, or went to from there. */
export interface CountryExchangeRow {
	/** `from`: they came to the country's events; `to`: they went from the country to events elsewhere. */
	direction: 'from' | 'to';
	role: 'participant' | 'speaker';
	/** The other country; null where the source names only `named`, or the event was held in none. */
	country: string | null;
	/** A region or organisation that is named instead of a country. */
	named: string | null;
	events: number;
	/** Distinct persons on lists; null without any. Never added up. */
	people: number | null;
	/** How many of them are rows that name nobody. */
	unidentified: number;
	/** How many of the events rest on made-up rows. */
	synthetic: number;
}

/** Origins of those who came to a country's events, and where people from there went, most events first. */
export function countryExchange(country: string, filter: Filter): Statement<CountryExchangeRow> {
	const everywhere = { ...filter, countries: [] };
	return sql`with came as (
			select c.*, e.countries, e.synthetic or c.synthetic as made from (${cameToEvents(filter)}) c join event e using (activity_id)
			where e.is_event and ${activityMatches(everywhere)}
		), met as (
			select 'from' as direction, role, country, case when country is null then named end as named,
				activity_id, person, identified, made
			from came where list_contains(countries, ${country})
			union all
			select 'to', role, unnest(case when len(countries) > 0 then countries else [null] end), null,
				activity_id, person, identified, made
			from came where country = ${country}
		)
		select direction, role, country, named, count(distinct activity_id)::integer as events,
			nullif(count(distinct person), 0)::double as people,
			(count(distinct person) filter (where not identified))::integer as unidentified,
			(count(distinct activity_id) filter (where made))::integer as synthetic
		from met group by direction, role, country, named
		order by direction, role, events desc, country nulls last, named`;
}
