import { cumulate, type CumulativeSeries, type ReportedTotal } from '$lib/model/cumulative';
import {
	LENSES,
	isWholeAudience,
	isWholeProgramme,
	type Filter,
	type Lens
} from '$lib/model/filter';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { ReportedFigureRow } from '$lib/queries/reported-figures';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import { comparedYears, type OverviewRows } from './questions';
import { isSilent, neverReached, reachEver, reachInFilter, type Reach } from './reach';
import {
	areWhole,
	asQualified,
	eventsByYear,
	ofYear,
	overYears,
	participationsOfYears
} from './year-counts';

/** One measure of the last year with data beside the year before. */
export interface Comparison {
	readonly last: { readonly year: number; readonly count: Count };
	readonly before: { readonly year: number; readonly count: Count };
}

export interface ReachFigures {
	readonly inFilter: Reach;
	readonly ever: Reach;
	readonly comparison: Comparison;
}

export interface AdditiveFigures {
	readonly inFilter: Count;
	readonly series: CumulativeSeries;
	readonly cumulative: Count;
	readonly comparison: Comparison;
}

export interface VisitorFigures {
	/** What reports state, each statement with its source; conflicts side by side. */
	readonly stated: readonly { count: Count; source: string }[];
	/** The mean of the daily figures; null without any. */
	readonly measured: Count;
	readonly comparison: Comparison;
}

/** The overview's key figures for one filter. */
export interface KeyFigures {
	readonly reach: Readonly<Record<Lens, ReachFigures>>;
	readonly events: AdditiveFigures;
	readonly participations: AdditiveFigures;
	readonly visitors: VisitorFigures;
}

function reportedTotal(
	figures: readonly ReportedFigureRow[],
	measure: ReportedFigureRow['measure'],
	filter: Filter
): ReportedTotal | null {
	if (!isWholeProgramme(filter)) return null;
	const last = figures.filter((row) => row.measure === measure && row.kind === 'cumulative').at(-1);
	if (!last) return null;
	const total = asQualified(last.value, last.qualifier);
	return { year: Number(last.as_of.slice(0, 4)), total, source: last.source };
}

function additive(
	measure: 'events' | 'participations',
	rows: Pick<OverviewRows, 'reach' | 'participations' | 'completeYears' | 'reportedFigures'>,
	filter: Filter,
	lastHeldYear: number
): AdditiveFigures {
	const count = measure === 'events' ? eventsByYear : participationsOfYears;
	const counted = count(rows.participations, rows.completeYears);
	const years = isSilent(rows.reach, filter)
		? counted.map(({ year }) => ({ year, count: null }))
		: counted;
	const filled = rows.participations.some((row) => row.synthetic > 0);
	const series = cumulate(years, reportedTotal(rows.reportedFigures, measure, filter), !filled);
	const { last, before } = comparedYears(filter, lastHeldYear);
	return {
		inFilter: overYears(years, filter.years),
		series,
		cumulative: series.points.at(-1)?.total ?? null,
		comparison: {
			last: { year: last, count: ofYear(years, last) },
			before: { year: before, count: ofYear(years, before) }
		}
	};
}

/** The mean of daily visitors over months, each by its days; null where no month knows them. */
export function meanVisitors(rows: readonly WebUseRow[]): Count {
	const known = rows.filter((row) => row.visitors !== null);
	const days = known.reduce((total, row) => total + row.days, 0);
	if (days === 0) return null;
	const weighted = known.reduce((total, row) => total + (row.visitors ?? 0) * row.days, 0);
	return qualified(Math.round(weighted / days));
}

function visitors(rows: OverviewRows, filter: Filter, lastHeldYear: number): VisitorFigures {
	const { last, before } = comparedYears(filter, lastHeldYear);
	const levels = rows.reportedFigures.filter(
		(row) => row.measure === 'visitors' && row.kind === 'level' && isWholeAudience(filter)
	);
	const statedIn = (from: number, to: number) =>
		levels
			.filter(({ as_of }) => Number(as_of.slice(0, 4)) >= from && Number(as_of.slice(0, 4)) <= to)
			.map(({ value, qualifier, source }) => ({ count: asQualified(value, qualifier), source }));
	const measuredIn = (year: number, months: readonly WebUseRow[]) =>
		meanVisitors(months.filter(({ month }) => month.startsWith(String(year))));
	return {
		stated: statedIn(filter.years.from, filter.years.to),
		measured: meanVisitors(rows.webUse),
		comparison: {
			last: { year: last, count: statedIn(last, last)[0]?.count ?? measuredIn(last, rows.webUse) },
			before: {
				year: before,
				count: statedIn(before, before)[0]?.count ?? measuredIn(before, rows.webUseInYearBefore)
			}
		}
	};
}

function reach(rows: OverviewRows, lens: Lens, filter: Filter, lastHeldYear: number): ReachFigures {
	const { last, before } = comparedYears(filter, lastHeldYear);
	const whole = (from: number, to: number) => areWhole(rows.completeYears, { from, to });
	const inYear = (of: OverviewRows['reach'], year: number) => ({
		year,
		count: reachInFilter(of, lens, whole(year, year)).count
	});
	return {
		inFilter: reachInFilter(rows.reach, lens, areWhole(rows.completeYears, filter.years)),
		ever: reachEver(rows.reach, lens, whole(0, filter.years.to)),
		comparison: {
			last: inYear(rows.reachInLastYear, last),
			before: inYear(rows.reachInYearBefore, before)
		}
	};
}

/** Puts the answers of one filter together into its key figures. */
export function keyFigures(rows: OverviewRows, filter: Filter, lastHeldYear: number): KeyFigures {
	const lenses = LENSES.map((lens) => [lens, reach(rows, lens, filter, lastHeldYear)] as const);
	return {
		reach: Object.fromEntries(lenses) as Record<Lens, ReachFigures>,
		events: additive('events', rows, filter, lastHeldYear),
		participations: additive('participations', rows, filter, lastHeldYear),
		visitors: visitors(rows, filter, lastHeldYear)
	};
}

/** The figures a headline may use: the same filter over everything but made-up rows. */
export function publishedFigures(rows: OverviewRows, filter: Filter, lastHeldYear: number) {
	const published = {
		reach: rows.publishedReach,
		participations: rows.publishedParticipations,
		completeYears: rows.publishedCompleteYears,
		reportedFigures: rows.reportedFigures
	};
	const whole = (from: number) => areWhole(published.completeYears, { from, to: filter.years.to });
	return {
		events: additive('events', published, filter, lastHeldYear),
		participations: additive('participations', published, filter, lastHeldYear),
		inFilter: reachInFilter(rows.publishedReach, 'host', whole(filter.years.from)),
		ever: reachEver(rows.publishedReach, 'host', whole(0)),
		never: neverReached(rows.publishedReach, 'host')
	};
}
