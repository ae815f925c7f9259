import { utcDay, utcMonth } from 'd3';
import { isWithin, type YearRange } from '$lib/model/filter';
import type { WebDaysRow } from '$lib/queries/web-days';

/** What is counted of web use by day, in the order it is drawn. */
export const DAILY = ['visits', 'visitors'] as const;

export type Daily = (typeof DAILY)[number];

/** One day with data. */
export interface Day {
	/** ISO date. */
	readonly day: string;
	readonly visits: number | null;
	readonly visitors: number | null;
}

/** A month as the means of its days; null where no day knows the measure. */
export interface MonthMean {
	/** First day, ISO. */
	readonly month: string;
	/** Days with data, and days there are. */
	readonly days: number;
	readonly length: number;
	readonly visits: number | null;
	readonly visitors: number | null;
	/** Days that rest on made-up rows. */
	readonly synthetic: number;
}

export const dateOf = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** The months of some years. */
export function withinYears(rows: readonly WebDaysRow[], years: YearRange): WebDaysRow[] {
	return rows.filter(({ month }) => isWithin(Number(month.slice(0, 4)), years));
}

/** Every day with data, in order. */
export function daysOf(rows: readonly WebDaysRow[]): Day[] {
	return rows.flatMap(({ month, days, visits, visitors }) =>
		days.map((day, index) => ({
			day: `${month.slice(0, 8)}${String(day).padStart(2, '0')}`,
			visits: visits[index] ?? null,
			visitors: visitors[index] ?? null
		}))
	);
}

/** The mean of what is known; null where nothing is. A level: never a sum. */
export function meanOf(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return null;
	return known.reduce((total, value) => total + value, 0) / known.length;
}

/** The means per day of each month. */
export function monthMeans(rows: readonly WebDaysRow[]): MonthMean[] {
	return rows.map(({ month, days, visits, visitors, synthetic }) => {
		const first = dateOf(month);
		return {
			month,
			days: days.length,
			length: utcDay.count(first, utcMonth.offset(first, 1)),
			visits: meanOf(visits),
			visitors: meanOf(visitors),
			synthetic
		};
	});
}

/** The day with the most of a measure, the first one where several have it. */
export function busiest(
	days: readonly Day[],
	measure: Daily
): { day: string; value: number } | null {
	let most: { day: string; value: number } | null = null;
	for (const one of days) {
		const value = one[measure];
		if (value !== null && (most === null || value > most.value)) most = { day: one.day, value };
	}
	return most;
}
