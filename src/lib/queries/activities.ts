import { unfiltered, type Filter } from '$lib/model/filter';
import { CONVENES, activityInAnyYear, provenanceAllows } from '$lib/sql/predicates';
import { sql, type Statement } from '$lib/sql/statement';
import { eventHeadcount } from './event-headcount';

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
	const part = (only: Partial<Filter>) => activityInAnyYear({ ...everything, ...only });
	return sql`with headcount as (${eventHeadcount(everything)}),
		type_limit as (
			select a.activity_id, min(t.capacity) as capacity
			from activity a join activity_type t on list_contains(a.types, t.type) group by a.activity_id
		)
		select a.activity_id, a.title, coalesce(a.types, []) as types, ${CONVENES} as convenes,
			a.status::varchar as status, a.start_date::varchar as start_date,
			a.end_date::varchar as end_date, a.date_precision, a.year::integer as year,
			a.countries, a.city, a.series, a.edition, a.access, a.mode,
			a.capacity::integer as capacity, type_limit.capacity::integer as type_capacity,
			a.objectives, a.description, a.organisers, a.partners,
			h.value::double as headcount, coalesce(h.qualifier, 'exact') as headcount_qualifier,
			a.headcount is null and h.value is not null as headcount_listed,
			h.value is not null and coalesce(h.synthetic, false) as headcount_synthetic,
			a.coded, a.provenance, a.source,
			a.year between ${years.from} and ${years.to} as in_years,
			(${part({ countries: filter.countries, lens })}) as in_countries,
			(${part({ types: filter.types })}) as in_types,
			coalesce((${part({ series: filter.series })}), false) as in_series,
			(${part({ partners: filter.partners })}) as in_partners
		from activity a left join headcount h using (activity_id) left join type_limit using (activity_id)
		where ${provenanceAllows(filter, sql`a`)}
		order by a.start_date, a.activity_id`;
}
