import type { ReportedFigure } from '$lib/model/reported-figure';
import { sql, type Statement } from '$lib/sql/statement';

/** Every figure that reports state, whatever the filter, in the order they were made. */
export function allReportedFigures(): Statement<ReportedFigure> {
	return sql`select measure, kind, since::varchar as since, as_of::varchar as as_of,
			value::double as value, qualifier, source
		from reported_figure order by as_of, measure, source`;
}
