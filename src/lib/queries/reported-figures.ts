import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** A total or a level that a report states for the whole programme. */
export interface ReportedFigureRow {
	measure: 'events' | 'participations' | 'visitors';
	kind: 'cumulative' | 'level';
	/** ISO date a cumulative begins; null for a level. */
	since: string | null;
	/** ISO date. */
	as_of: string;
	value: number;
	qualifier: string;
	source: string;
}

/** What reports state up to the end of the filter's years, conflicting statements included. */
export function reportedFigures(filter: Filter): Statement<ReportedFigureRow> {
	return sql`select measure, kind, since::varchar as since, as_of::varchar as as_of,
			value::double as value, qualifier, source
		from reported_figure where year(as_of) <= ${filter.years.to}
		order by measure, as_of, source`;
}
