import type { ReportedFigure } from '$lib/model/reported-figure';
import { sql, type Statement } from '$lib/sql/statement';

/** What is known of years, and of types, beside their rows. One row. */
export interface SpanRow {
	/** The first year of any activity, and of any visit; null without any. */
	first: number | null;
	first_visit: number | null;
	/** The last year with anything held: by all rows, and by those that are not made up. */
	last_held: number | null;
	last_held_published: number | null;
	/** Years with made-up activities, and those the programme says are whole. */
	made: number[];
	complete: number[];
	/** Types in the programme's order, those it does not describe last. */
	types: string[];
}

/** A member of the programme and the year it joined. */
export interface MemberRow {
	country: string;
	since: number;
}

/** A country known to have hosted at an unknown time within some years. */
export interface KnownHostRow {
	country: string;
	/** ISO dates. */
	from_date: string;
	to_date: string;
	synthetic: boolean;
	source: string | null;
}

/** A country that asked to host in a year. */
export interface RequestRow {
	country: string;
	year: number;
	synthetic: boolean;
	source: string | null;
}

/** A network convened in a year. */
export interface NetworkMeetingRow {
	network: string;
	year: number;
	/** The dated activity at which it met; null where the source names only the year. */
	activity_id: string | null;
	source: string;
}

/** The rows of what is stated once, whatever the filter, by name. */
export interface Stated {
	span: SpanRow;
	member: MemberRow;
	known_host: KnownHostRow;
	hosting_request: RequestRow;
	reported_figure: ReportedFigure;
	network_meeting: NetworkMeetingRow;
}

/** The statement that answers each. */
export const STATED: { readonly [Name in keyof Stated]: Statement<Stated[Name]> } = {
	span: sql`select min(year)::integer as first, (select min(year(day)) from visit)::integer as first_visit,
			(max(year) filter (where status = 'held'))::integer as last_held,
			(max(year) filter (where status = 'held' and not synthetic))::integer as last_held_published,
			coalesce(list_sort(list(distinct year::integer) filter (where synthetic)), []) as made,
			(select coalesce(list(year::integer order by year), []) from complete_year) as complete,
			(select coalesce(list(type order by position nulls last, type), [])
				from (select distinct unnest(types) as type from event) left join activity_type using (type)) as types
		from event`,
	member: sql`select country, since::integer as since from member order by country`,
	known_host: sql`select country, from_date::varchar as from_date, to_date::varchar as to_date,
			provenance = 'synthetic' as synthetic, source
		from known_host order by country`,
	hosting_request: sql`select country, year::integer as year, provenance = 'synthetic' as synthetic, source
		from hosting_request order by country, year`,
	reported_figure: sql`select measure, kind, since::varchar as since, as_of::varchar as as_of,
			value::double as value, qualifier, source
		from reported_figure order by measure, as_of, source`,
	network_meeting: sql`select network, year::integer as year, activity_id, source
		from network_meeting order by network, year`
};
