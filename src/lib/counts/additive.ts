import {
	cumulate,
	type CumulativeSeries,
	type ReportedTotal,
	type YearCount
} from '$lib/model/cumulative';
import { isWholeProgramme, type Filter } from '$lib/model/filter';
import type { Count } from '$lib/model/qualified-count';
import type { YearRow } from '$lib/queries/complete-years';
import type { ParticipationsRow } from '$lib/queries/participations-by-year';
import type { ReportedFigure } from '$lib/model/reported-figure';
import { asQualified, eventsByYear, overYears, participationsOfYears } from './year-counts';

/** The answers that events and participations are counted from. */
export interface AdditiveRows {
	readonly participations: readonly ParticipationsRow[];
	/** Every year to the end of the filter, those before its beginning included. */
	readonly completeYears: readonly YearRow[];
	readonly reportedFigures: readonly ReportedFigure[];
}

/** An additive measure year by year, over the filter's years, and to their end. */
export interface AdditiveCounts {
	readonly years: readonly YearCount[];
	readonly inFilter: Count;
	readonly series: CumulativeSeries;
	/** To the end of the filter's years; null where it cannot be said. */
	readonly cumulative: Count;
}

function reportedTotal(
	figures: readonly ReportedFigure[],
	measure: ReportedFigure['measure'],
	filter: Filter
): ReportedTotal | null {
	if (!isWholeProgramme(filter)) return null;
	const last = figures.filter((row) => row.measure === measure && row.kind === 'cumulative').at(-1);
	if (!last) return null;
	const total = asQualified(last.value, last.qualifier);
	return { year: Number(last.as_of.slice(0, 4)), total, source: last.source };
}

/** Events or participations of a filter; what a report's total holds beyond them is put beside them. */
export function additiveCounts(
	measure: 'events' | 'participations',
	rows: AdditiveRows,
	filter: Filter
): AdditiveCounts {
	const count = measure === 'events' ? eventsByYear : participationsOfYears;
	const years = count(rows.participations, rows.completeYears);
	const filled = rows.participations.some((row) => row.synthetic > 0);
	const series = cumulate(years, reportedTotal(rows.reportedFigures, measure, filter), !filled);
	return {
		years,
		inFilter: overYears(years, filter.years),
		series,
		cumulative: series.points.at(-1)?.total ?? null
	};
}
