import type { CoverageRow } from '$lib/queries/coverage-by-year';

/** A year, and whether it is certain: an earlier (or later) one may be missing in the sources. */
export interface KnownYear {
	readonly year: number;
	readonly certain: boolean;
}

/** When a country was first and last reached, and how many years ago the last time was. */
export interface Times {
	readonly first: KnownYear | null;
	readonly last: KnownYear | null;
	/** Whole years from the last time to the end of the period; at most so many where uncertain. */
	readonly since: number | null;
}

/**
 * Reads a country's years up to `end`, the last in which anything can have been held. Nothing where it
 * was never reached in a known year.
 */
export function timesOf(rows: readonly CoverageRow[], end: number): Times {
	const known = rows.filter(({ year }) => year <= end);
	const reached = known.filter(({ amount }) => amount > 0).map(({ year }) => year);
	if (reached.length === 0) return { first: null, last: null, since: null };
	const [first, last] = [Math.min(...reached), Math.max(...reached)];
	const isOpen = ({ state }: CoverageRow) => state !== 'zero' && state !== 'reached';
	return {
		first: { year: first, certain: !known.some((row) => row.year < first && isOpen(row)) },
		last: { year: last, certain: !known.some((row) => row.year > last && isOpen(row)) },
		since: end - last
	};
}
