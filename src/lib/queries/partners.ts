import { activityMatches } from '$lib/facts/matches';
import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** An organisation named as organiser or partner of activities; each activity is counted once. */
export interface PartnerRow {
	partner: string;
	held: number;
	planned: number;
	cancelled: number;
	/** Activities in which it is an organiser, and those in which it is a partner, of any status. */
	as_organiser: number;
	as_partner: number;
	/** Held and planned activities in which it is a partner that are not made up. */
	published_held: number;
	published_planned: number;
	/** How many of its activities are made up. */
	synthetic: number;
	/** Countries and types of its activities, each once, sorted. */
	countries: string[];
	types: string[];
}

/**
 * Organisers and partners of the filter's activities, whichever partners it asks for: those most often
 * a partner first, by what is not made up.
 */
export function partners(filter: Filter): Statement<PartnerRow> {
	return sql`with chosen as (
			select e.activity_id, e.status, e.types, e.countries, e.synthetic, e.organisers, e.partners
			from event e where ${activityMatches({ ...filter, partners: [] })}
		), named as (
			select *, unnest(organisers) as partner, true as organises from chosen
			union all select *, unnest(partners) as partner, false as organises from chosen
		)
		select partner,
			(count(distinct activity_id) filter (where status = 'held'))::integer as held,
			(count(distinct activity_id) filter (where status = 'planned'))::integer as planned,
			(count(distinct activity_id) filter (where status = 'cancelled'))::integer as cancelled,
			(count(distinct activity_id) filter (where organises))::integer as as_organiser,
			(count(distinct activity_id) filter (where not organises))::integer as as_partner,
			(count(distinct activity_id) filter (where not organises and not synthetic and status = 'held'))::integer as published_held,
			(count(distinct activity_id) filter (where not organises and not synthetic and status = 'planned'))::integer as published_planned,
			(count(distinct activity_id) filter (where synthetic))::integer as synthetic,
			list_sort(list_distinct(flatten(list(countries)))) as countries,
			list_sort(list_distinct(flatten(list(types)))) as types
		from named group by partner
		order by published_held + published_planned desc, as_partner desc, held + planned desc, partner`;
}
