import { additiveCounts, type AdditiveCounts } from '$lib/counts/additive';
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
 * beside them; the likeliest reading first.
 */
export function additiveReadings(measure: Measure, ref: FigureRef, place: Place): Reading[] {
	const { filter } = place;
	const { scope, basis, year } = ref;
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

	const reported = () =>
		of('reported-total', upTo, ({ series }) => series.reported?.total ?? null, [
			reportedTotals(measure, upTo)
		]);
	const opening = () =>
		of('opening', upTo, ({ series }) => series.opening?.count ?? null, withReport);
	if (basis === 'reported') return [reported()];
	if (basis === 'opening') return [opening()];
	if (basis === 'to-date')
		return [of('to-date', upTo, (counts) => point(counts)?.total ?? null, withReport)];
	if (basis === 'least')
		return [of('least', upTo, (counts) => point(counts)?.low ?? null, withReport)];
	if (basis === 'most')
		return [of('most', upTo, (counts) => point(counts)?.high ?? null, withReport)];
	if (year !== undefined) {
		return [of('counted', own, ({ years }) => ofYear(years, year), [heldEvents(own)])];
	}
	const inFilter = of('counted', filter, (counts) => counts.inFilter, [heldEvents(filter)]);
	const resting = of(
		'cumulative-reported',
		upTo,
		(counts) => (usesReport(counts) ? counts.cumulative : null),
		withReport
	);
	const cumulative = of(
		'cumulative',
		upTo,
		(counts) => (usesReport(counts) ? null : counts.cumulative),
		[heldEvents(upTo)]
	);
	if (scope === 'cumulative') return [resting, cumulative];
	return scope === 'filter' ? [inFilter] : [inFilter, reported(), opening(), resting, cumulative];
}
