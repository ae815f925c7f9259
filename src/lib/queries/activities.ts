import { inAnyYear, isCounted, isMade, ofFacts } from '$lib/facts/matches';
import { unfiltered, type Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** An activity with all that is known of it, and which parts of the filter it answers to. */
export interface ActivityRow {
	activity_id: string;
	title: string;
	/** Empty where no type is stated. */
	types: string[];
	/** Whether it convenes people and, when held, is an event. */
	convenes: boolean;
	status: 'held' | 'planned' | 'cancelled';
	/** ISO dates, both included; what of them is known says `date_precision`. */
	start_date: string;
	end_date: string;
	date_precision: 'day' | 'month' | 'year';
	year: number;
	/** Where it is held, ISO 3166-1 alpha-2; empty where the source does not say. */
	countries: string[];
	city: string | null;
	series: string | null;
	edition: string | null;
	access: 'open' | 'closed' | null;
	mode: 'in-person' | 'online' | 'hybrid' | null;
	/** Its own limit in persons, and the strictest that its types set. */
	capacity: number | null;
	type_capacity: number | null;
	objectives: string[];
	/** The objective in the source's own words. */
	description: string | null;
	organisers: string[];
	partners: string[];
	/** Participants of a held event: the stated headcount, else its list's; null where neither is there. */
	headcount: number | null;
	headcount_qualifier: string;
	/** Whether the headcount was counted from a list of participants, and whether it is made up. */
	headcount_listed: boolean;
	headcount_synthetic: boolean;
	/** Columns that are a reading of the source, not its words. */
	coded: string[];
	provenance: string;
	source: string;
	/** Whether it is one of the filter's years, countries, types, series and partners. */
	in_years: boolean;
	in_countries: boolean;
	in_types: boolean;
	in_series: boolean;
	in_partners: boolean;
}

/**
 * Every activity whose provenance the filter takes, the earliest first, whatever else it asks: each
 * view leaves out the part of the filter that is its own.
 */
export function activities(filter: Filter): Statement<ActivityRow> {
	const { facts, lens, years } = filter;
	const everything: Filter = { ...unfiltered(years), facts };
	const part = (only: Partial<Filter>) => inAnyYear({ ...everything, ...only });
	const counted = sql`case when e.is_event then e.${ofFacts(filter, 'counted')} end`;
	return sql`select e.activity_id, e.title, e.types, e.convenes, e.status, e.start_date::varchar as start_date,
			e.end_date::varchar as end_date, e.date_precision, e.year::integer as year,
			e.countries, e.city, e.series, e.edition, e.access, e.mode,
			e.capacity::integer as capacity, e.type_capacity::integer as type_capacity,
			e.objectives, e.description, e.organisers, e.partners,
			(${counted})::double as headcount, e.qualifier as headcount_qualifier,
			e.headcount is null and (${counted}) is not null as headcount_listed,
			(${counted}) is not null and ${isMade(filter)} as headcount_synthetic,
			e.coded, e.provenance, e.source,
			e.year between ${years.from} and ${years.to} as in_years,
			(${part({ countries: filter.countries, lens })}) as in_countries,
			(${part({ types: filter.types })}) as in_types,
			(${part({ series: filter.series })}) as in_series,
			(${part({ partners: filter.partners })}) as in_partners
		from event e where ${isCounted(filter, sql`e`)} order by e.start_date, e.activity_id`;
}
