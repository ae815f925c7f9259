import { daysInMonth, isYear, isoDay, type Day } from './calendar';

/** First and last day as ISO dates, and how exactly the source says them. */
export interface Span {
	readonly start: string;
	readonly end: string;
	readonly precision: 'day' | 'month' | 'year';
}

export function daySpan(day: Day | null): Span | null {
	return day && { start: isoDay(day), end: isoDay(day), precision: 'day' };
}

/** A whole month of 1–12, or null where there is none. */
export function monthSpan(year: number, month: number): Span | null {
	if (!isYear(year) || month < 1 || month > 12) return null;
	return {
		start: isoDay({ year, month, day: 1 }),
		end: isoDay({ year, month, day: daysInMonth(year, month) }),
		precision: 'month'
	};
}

export function yearSpan(year: number): Span | null {
	return isYear(year) ? { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' } : null;
}

/** From one to another of the same precision; null where either is missing or they run backwards. */
export function spanOver(from: Span | null, to: Span | null): Span | null {
	if (from === null || to === null || from.precision !== to.precision) return null;
	return from.start <= to.start ? { ...from, end: to.end } : null;
}
