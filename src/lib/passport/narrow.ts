import type { Filter, Lens } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';

/** What a passport needs to know of the page a figure stands on. */
export interface Place {
	/** The page's filter. */
	readonly filter: Filter;
	/** The dataset's first year, from which things are counted up. */
	readonly firstYear: number;
}

/** The filter's rows as the figure takes them: without made-up ones where it never rests on them. */
export function withFacts({ facts }: FigureRef, filter: Filter): Filter {
	return facts ? { ...filter, facts } : filter;
}

/** The one year a figure is about, else the filter's. */
export function inYears({ year, month }: FigureRef, filter: Filter): Filter {
	const one = year ?? (month === undefined ? undefined : Number(month.slice(0, 4)));
	return one === undefined ? filter : { ...filter, years: { from: one, to: one } };
}

/** From the beginning to the end of the filter's years. */
export function toDate({ firstYear, filter }: Place): Filter {
	const { from, to } = filter.years;
	return { ...filter, years: { from: Math.min(firstYear, from), to } };
}

/** The lens a figure names, else the one in force. */
export function lensOf({ lens }: FigureRef, filter: Filter): Lens {
	return lens ?? filter.lens;
}
