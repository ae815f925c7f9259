import { activityMatches, listedParticipants } from '$lib/facts/matches';
import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** One held event with how many distinct persons its list names. Never a person. */
export interface FigureListRow {
	activity_id: string;
	title: string;
	/** ISO dates, both included; `date_precision` says what of them is known. */
	start_date: string;
	end_date: string;
	date_precision: string;
	countries: string[];
	/** Distinct participants on its list; null without one. Not additive over events. */
	persons: number | null;
	provenance: string;
	synthetic_list: boolean;
	source: string | null;
}

/** The held events of the filter and their lists: what distinct people are counted from. */
export function figureLists(filter: Filter): Statement<FigureListRow> {
	return sql`with listed as (
			select p.activity_id, count(distinct p.person) as persons, bool_or(p.synthetic) as synthetic
			from ${listedParticipants(filter)} p group by p.activity_id
		)
		select e.activity_id, e.title, e.start_date::varchar as start_date, e.end_date::varchar as end_date,
			e.date_precision, e.countries, listed.persons::double as persons, e.provenance,
			coalesce(listed.synthetic, false) and not e.synthetic as synthetic_list, e.source
		from event e left join listed using (activity_id)
		where e.is_event and ${activityMatches(filter)}
		order by e.start_date, e.activity_id`;
}
