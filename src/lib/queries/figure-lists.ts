import type { Filter } from '$lib/model/filter';
import { CONVENES, activityMatches } from '$lib/sql/predicates';
import { list, sql, type Statement } from '$lib/sql/statement';
import { listedParticipants } from './people';

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
	const ofCountry =
		filter.lens === 'origin' && filter.countries.length > 0
			? sql`list_contains(${list(filter.countries)}, p.country)`
			: sql`true`;
	return sql`with listed as (
			select p.activity_id, count(distinct p.person) as persons, bool_or(p.synthetic) as synthetic
			from (${listedParticipants(filter)}) p where ${ofCountry} group by p.activity_id
		)
		select a.activity_id, a.title, a.start_date::varchar as start_date,
			a.end_date::varchar as end_date, coalesce(a.date_precision, 'day')::varchar as date_precision,
			a.countries, listed.persons::double as persons, a.provenance,
			coalesce(listed.synthetic, false) and a.provenance <> 'synthetic' as synthetic_list, a.source
		from activity a left join listed using (activity_id)
		where a.status = 'held' and ${CONVENES} and ${activityMatches(filter)}
		order by a.start_date, a.activity_id`;
}
