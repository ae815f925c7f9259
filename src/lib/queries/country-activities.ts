import { inAnyYear, isCounted, ofFacts } from '$lib/facts/matches';
import type { Filter } from '$lib/model/filter';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';

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

/** Whether persons of the country are known to have been at activity `e`, by the lens that is about their role. */
function came(country: string, lens: 'origin' | 'speaker', filter: Filter): Fragment {
	return sql`exists (select 1 from touch t where t.activity_id = e.activity_id and t.lens = ${lens}
		and t.country = ${country} and ${isCounted(filter, sql`t`)})`;
}

/**
 * The events of a country under any lens, and what is planned in it from the filter's first year on:
 * plans reach past the filter's last year, since that is where they lie. In the order of their dates.
 */
export function countryActivities(country: string, filter: Filter): Statement<CountryActivityRow> {
	const { from, to } = filter.years;
	return sql`select * from (
			select e.activity_id, e.title, e.types, e.status, e.start_date::varchar as start_date,
				e.end_date::varchar as end_date, e.date_precision, e.countries, e.city, e.series, e.edition,
				e.organisers, e.partners, (case when e.is_event then e.${ofFacts(filter, 'counted')} end)::double as headcount,
				case when e.is_event then e.qualifier else 'exact' end as qualifier, e.synthetic,
				list_contains(e.countries, ${country}) as hosted,
				${came(country, 'origin', filter)} as participants, ${came(country, 'speaker', filter)} as speakers, e.source
			from event e
			where e.status in ('held', 'planned') and e.convenes and ${inAnyYear({ ...filter, countries: [] })}
				and e.year >= ${from} and (e.year <= ${to} or e.status = 'planned')
		) where hosted or (status = 'held' and (participants or speakers))
		order by start_date, activity_id`;
}
