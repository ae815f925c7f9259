import type { Filter } from '$lib/model/filter';
import { CONVENES, activityInAnyYear, provenanceAllows } from '$lib/sql/predicates';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import { eventHeadcount } from './event-headcount';

/** An activity that has to do with one country: held in the filter's years, or planned. */
export interface CountryActivityRow {
	activity_id: string;
	title: string;
	types: string[];
	status: 'held' | 'planned';
	/** ISO dates. */
	start_date: string;
	end_date: string;
	/** How exact the dates are: `day`, `month` or `year`. */
	date_precision: string;
	/** Where it is held. */
	countries: string[];
	city: string | null;
	series: string | null;
	edition: string | null;
	organisers: string[];
	partners: string[];
	/** The whole event's stated headcount, else its list; null where nobody counted. */
	headcount: number | null;
	qualifier: string;
	synthetic: boolean;
	/** Whether it is held in the country; whether participants, speakers came from there. */
	hosted: boolean;
	participants: boolean;
	speakers: boolean;
	source: string | null;
}

/** Whether the sources name persons of the country in a role at activity `a`. */
function came(country: string, role: 'participant' | 'speaker', filter: Filter): Fragment {
	return sql`(exists (select 1 from origin o where o.activity_id = a.activity_id and o.role = ${role}
			and o.country = ${country} and ${provenanceAllows(filter, sql`o`)})
		or exists (select 1 from attendance p where p.activity_id = a.activity_id and p.role = ${role}
			and p.country = ${country} and ${provenanceAllows(filter, sql`p`)}))`;
}

/**
 * The events of a country under any lens, and what is planned in it from the filter's first year on:
 * plans reach past the filter's last year, since that is where they lie. In the order of their dates.
 */
export function countryActivities(country: string, filter: Filter): Statement<CountryActivityRow> {
	const { from, to } = filter.years;
	const kind: Filter = { ...filter, lens: 'host', countries: [] };
	return sql`with event as (${eventHeadcount(kind)}), near as (
			select a.*, list_contains(a.countries, ${country}) as hosted,
				${came(country, 'participant', filter)} as participants, ${came(country, 'speaker', filter)} as speakers
			from activity a
			where a.status in ('held', 'planned') and ${CONVENES} and ${activityInAnyYear(kind)}
				and a.year >= ${from} and (a.year <= ${to} or a.status = 'planned')
		)
		select n.activity_id, n.title, coalesce(n.types, []) as types, n.status::varchar as status,
			n.start_date::varchar as start_date, n.end_date::varchar as end_date,
			coalesce(n.date_precision, 'day')::varchar as date_precision,
			n.countries, n.city, n.series, n.edition, n.organisers, n.partners,
			event.value::double as headcount, coalesce(event.qualifier, 'exact') as qualifier,
			n.provenance = 'synthetic' as synthetic, n.hosted, n.participants, n.speakers, n.source
		from near n left join event using (activity_id)
		where n.hosted or (n.status = 'held' and (n.participants or n.speakers))
		order by n.start_date, n.activity_id`;
}
