import { additiveCounts, type AdditiveCounts, type AdditiveRows } from '$lib/counts/additive';
import { neverReached, reachEver, reachInFilter, type Reach } from '$lib/counts/reach';
import { meanVisitors, statedLevels, type StatedLevel } from '$lib/counts/visitors';
import { areWhole, ofYear } from '$lib/counts/year-counts';
import { LENSES, type Filter, type Lens } from '$lib/model/filter';
import type { Count } from '$lib/model/qualified-count';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import { comparedYears, type OverviewRows } from './questions';

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

export interface AdditiveFigures extends Omit<AdditiveCounts, 'years'> {
	readonly comparison: Comparison;
}

export interface VisitorFigures {
	/** What reports state, each statement with its source; conflicts side by side. */
	readonly stated: readonly StatedLevel[];
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

function additive(
	measure: 'events' | 'participations',
	rows: AdditiveRows,
	filter: Filter,
	lastHeldYear: number
): AdditiveFigures {
	const { years, ...counts } = additiveCounts(measure, rows, filter);
	const { last, before } = comparedYears(filter, lastHeldYear);
	return {
		...counts,
		comparison: {
			last: { year: last, count: ofYear(years, last) },
			before: { year: before, count: ofYear(years, before) }
		}
	};
}

function visitors(rows: OverviewRows, filter: Filter, lastHeldYear: number): VisitorFigures {
	const { last, before } = comparedYears(filter, lastHeldYear);
	const inYear = (year: number, months: readonly WebUseRow[]) => {
		const [stated] = statedLevels(rows.reportedFigures, filter, { from: year, to: year });
		const own = months.filter(({ month }) => month.startsWith(String(year)));
		return { year, count: stated?.count ?? meanVisitors(own) };
	};
	return {
		stated: statedLevels(rows.reportedFigures, filter, filter.years),
		measured: meanVisitors(rows.webUse),
		comparison: {
			last: inYear(last, rows.webUse),
			before: inYear(before, rows.webUseInYearBefore)
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
