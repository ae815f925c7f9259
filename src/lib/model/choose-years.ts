import type { YearRange } from './filter';

const isSame = (a: YearRange, b: YearRange) => a.from === b.from && a.to === b.to;

/** Whether the reader chose some of the years there are; all of them is no choice. */
export function chosenYears(years: YearRange, period: YearRange): YearRange | null {
	return isSame(years, period) ? null : years;
}

/**
 * The years of the filter after the reader picks some: these instead of the others, or, with `more`,
 * beside them. Years are one range, so what lies between is taken too. Picking what is chosen takes it
 * away again: all of it gives the whole `period`, an end is cut off, from the middle the longer side
 * is kept.
 */
export function chooseYears(
	chosen: YearRange,
	period: YearRange,
	picked: YearRange,
	more: boolean
): YearRange {
	if (isSame(chosen, picked)) return period;
	if (!more || isSame(chosen, period)) return picked;
	const isWithin = picked.from >= chosen.from && picked.to <= chosen.to;
	if (!isWithin) {
		return { from: Math.min(chosen.from, picked.from), to: Math.max(chosen.to, picked.to) };
	}
	const before = { from: chosen.from, to: picked.from - 1 };
	const after = { from: picked.to + 1, to: chosen.to };
	return before.to - before.from >= after.to - after.from ? before : after;
}
