import {
	ZERO,
	add,
	atLeast,
	qualified,
	subtract,
	sum,
	type Count,
	type QualifiedCount
} from './qualified-count';

/** What is dated in one year: the sum of its known counts, or null where none is known. */
export interface YearCount {
	readonly year: number;
	readonly count: Count;
}

/** A total a report states, from the beginning to the end of `year`. */
export interface ReportedTotal {
	readonly year: number;
	readonly total: QualifiedCount;
	readonly source: string;
}

/** One year-end of a cumulative measure. */
export interface CumulativePoint {
	readonly year: number;
	/** Dated in this year alone; null where nothing is known. */
	readonly added: Count;
	/** Everything to the end of this year; null where it can't be said. */
	readonly total: Count;
	/** The least and the most it can be; `high` is null where nothing bounds it. */
	readonly low: QualifiedCount;
	readonly high: QualifiedCount | null;
}

/** What a reported total holds beyond the dated rows of its period: undated, never spread over years. */
export interface OpeningBalance {
	readonly from: number;
	readonly to: number;
	readonly count: QualifiedCount;
}

/** A cumulative measure over the years, with what is undated and what a report states beside it. */
export interface CumulativeSeries {
	readonly points: readonly CumulativePoint[];
	readonly opening: OpeningBalance | null;
	readonly reported: ReportedTotal | null;
}

/**
 * Adds up dated counts year by year. With `reported` and `openingAllowed`, what the report's total
 * holds beyond the dated rows is an opening balance: it belongs to no year, so before the report's
 * year the total is only known to lie between the dated rows and what later rows leave of it. Where
 * made-up rows fill the period `openingAllowed` is false and the reported total is only a mark.
 */
export function cumulate(
	years: readonly YearCount[],
	reported: ReportedTotal | null,
	openingAllowed: boolean
): CumulativeSeries {
	const first = years[0];
	const useOpening = openingAllowed && reported !== null && first !== undefined;
	if (!useOpening) return { points: runningTotals(years), opening: null, reported };
	const within = years.filter(({ year }) => year <= reported.year);
	const dated = sum(within.map(({ count }) => count)) ?? qualified(0, 'at-least');
	const opening = {
		from: first.year,
		to: reported.year,
		count: subtract(reported.total, dated)
	};
	return { points: years.map((one) => pointWithOpening(one, years, reported)), opening, reported };
}

function runningTotals(years: readonly YearCount[]): CumulativePoint[] {
	return years.map(({ year, count }, index) => {
		const total = sum(years.slice(0, index + 1).map((one) => one.count));
		return { year, added: count, total, low: total ?? ZERO, high: total };
	});
}

function pointWithOpening(
	{ year, count }: YearCount,
	years: readonly YearCount[],
	reported: ReportedTotal
): CumulativePoint {
	const between = (from: number, to: number) =>
		sum(years.filter((one) => one.year > from && one.year <= to).map((one) => one.count));
	if (year >= reported.year) {
		const later = between(reported.year, year);
		const total = later && add(reported.total, later);
		return { year, added: count, total, low: total ?? reported.total, high: total };
	}
	const low = between(-Infinity, year) ?? ZERO;
	const after = between(year, reported.year) ?? atLeast(ZERO);
	return { year, added: count, total: null, low, high: subtract(reported.total, after) };
}
