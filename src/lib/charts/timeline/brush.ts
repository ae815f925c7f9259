import type { YearRange } from '$lib/model/filter';
import type { YearPlace } from './layout';

/** The year at a place of the axis; the first or last one beyond its ends. */
export function yearAt(years: readonly YearPlace[], x: number): number {
	const found = years.find((place) => x < place.x + place.width) ?? years.at(-1);
	return found?.year ?? 0;
}

/** The years between two, whichever comes first. */
export function rangeOf(a: number, b: number): YearRange {
	return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** A range made to take in one more year: its nearer end moves there. */
export function extended({ from, to }: YearRange, year: number): YearRange {
	if (year < from) return { from: year, to };
	if (year > to) return { from, to: year };
	return year - from < to - year ? { from: year, to } : { from, to: year };
}

/** A range, or none yet, after its end at one year was moved to the next; the other end stays. */
export function stretched(range: YearRange | null, at: number, next: number): YearRange {
	if (range?.from === at) return rangeOf(range.to, next);
	if (range?.to === at) return rangeOf(range.from, next);
	return rangeOf(at, next);
}
