import type { YearRange } from '$lib/model/filter';

/** The single year after or before those of a filter; "all of them" comes before the first one. */
export function stepYears(
	{ from, to }: YearRange,
	all: YearRange,
	move: 'earlier' | 'later'
): YearRange {
	const isSingle = from === to;
	const year = move === 'later' ? (isSingle ? from + 1 : all.from) : from - 1;
	if (move === 'earlier' && (!isSingle || year < all.from)) return all;
	const within = Math.min(year, all.to);
	return { from: within, to: within };
}
