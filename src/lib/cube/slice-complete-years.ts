import type { Filter } from '$lib/model/filter';
import type { YearRow } from '$lib/queries/complete-years';
import type { Cube } from './cube';

/** The rows of `completeYears`. */
export function sliceCompleteYears({ years }: Cube, filter: Filter): YearRow[] {
	if (years.first === null) return [];
	const withMade = filter.facts === 'all';
	const lastHeld = years.lastHeld[withMade ? 0 : 1];
	const from = Math.max(filter.years.from, years.first);
	const to = Math.min(filter.years.to, lastHeld ?? filter.years.to);
	const isComplete = (year: number) =>
		years.complete.length === 0 ||
		years.complete.includes(year) ||
		(withMade && years.made.includes(year));
	const count = Math.max(0, to - from + 1);
	return Array.from({ length: count }, (_, index) => from + index).map((year) => ({
		year,
		complete: isComplete(year)
	}));
}
