import { isWithin, type YearRange } from '$lib/model/filter';
import type { ColumnRange } from './range';

/** A range of columns whose ids begin with their year, in years. */
export function asYears({ from, to }: ColumnRange): YearRange {
	return { from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) };
}

/** Whether a year is among the chosen ones; not where none are chosen. */
export function isInYears(years: YearRange | null, year: number): boolean {
	return years !== null && isWithin(year, years);
}

/** The same as texts, for a message. */
export function asYearsText({ from, to }: ColumnRange): { from: string; to: string } {
	return { from: from.slice(0, 4), to: to.slice(0, 4) };
}
