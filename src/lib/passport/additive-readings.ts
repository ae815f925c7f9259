import { additiveCounts, type AdditiveCounts, type AdditiveRows } from '$lib/counts/additive';
import { ofYear } from '$lib/counts/year-counts';
import type { Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import type { Count } from '$lib/model/qualified-count';
import { completeYears } from '$lib/queries/complete-years';
import { figureActivities } from '$lib/queries/figure-activities';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { reportedFigures } from '$lib/queries/reported-figures';
import { inYears, toDate, type Place } from './narrow';
import { reading, type Behind, type Meaning, type Reading } from './reading';

type Measure = 'events' | 'participations';

const heldEvents = (filter: Filter): Behind => ({
	kind: 'activities',
	statement: figureActivities(filter, { status: 'held', convenes: true })
});

const reportedTotals = (measure: Measure, filter: Filter): Behind => ({
	kind: 'reported',
	statement: reportedFigures(filter),
	isOwn: (row) => row.measure === measure && row.kind === 'cumulative'
});

/** A figure of the measure's series, worked out as every page does. */
function ofSeries(
	meaning: Meaning,
	measure: Measure,
	asked: Filter,
	shown: Filter,
	pick: (counts: AdditiveCounts) => Count,
	behind: readonly Behind[]
): Reading {
	const statements = {
		participations: participationsByYear(asked),
		completeYears: completeYears({ ...asked, years: { from: 0, to: asked.years.to } }),
		reportedFigures: reportedFigures(asked)
	};
	return reading(
		meaning,
		shown,
		statements,
		(rows) => pick(additiveCounts(measure, rows, asked)),
		behind
	);
}

/** Whether a report's total stands in for the rows of its years. */
const usesReport = ({ series }: AdditiveCounts) => series.opening !== null;

/**
 * Events and participations of the whole filter, of one year, to date, and what a report states
 * beside them.
 */
export function additiveReading(measure: Measure, ref: FigureRef, place: Place): Reading {
	const { filter } = place;
	const { year } = ref;
	const asked =
		year === undefined
			? filter
			: { ...filter, years: { ...filter.years, to: Math.max(filter.years.to, year) } };
	const own = inYears(ref, filter);
	const upTo = toDate({
		...place,
		filter: year === undefined ? filter : { ...filter, years: { from: year, to: year } }
	});
	const of = (
		meaning: Meaning,
		shown: Filter,
		pick: (counts: AdditiveCounts) => Count,
		behind: readonly Behind[]
	) => ofSeries(meaning, measure, asked, shown, pick, behind);
	const point = (counts: AdditiveCounts) => counts.series.points.find((one) => one.year === year);
	const withReport = [reportedTotals(measure, upTo), heldEvents(upTo)];

	const { scope, basis } = ref;
	switch (basis) {
		case 'reported': {
			const totals = [reportedTotals(measure, upTo)];
			return of('reported-total', upTo, ({ series }) => series.reported?.total ?? null, totals);
		}
		case 'opening':
			return of('opening', upTo, ({ series }) => series.opening?.count ?? null, withReport);
		case 'to-date':
			return of('to-date', upTo, (counts) => point(counts)?.total ?? null, withReport);
		case 'least':
			return of('least', upTo, (counts) => point(counts)?.low ?? null, withReport);
		case 'most':
			return of('most', upTo, (counts) => point(counts)?.high ?? null, withReport);
	}
	if (year !== undefined) {
		return of('counted', own, ({ years }) => ofYear(years, year), [heldEvents(own)]);
	}
	if (scope !== 'cumulative') {
		return of('counted', filter, (counts) => counts.inFilter, [heldEvents(filter)]);
	}
	return {
		...of('cumulative', upTo, (counts) => counts.cumulative, [heldEvents(upTo)]),
		settled: (rows) =>
			usesReport(additiveCounts(measure, rows as unknown as AdditiveRows, asked))
				? { meaning: 'cumulative-reported', behind: withReport }
				: {}
	};
}
