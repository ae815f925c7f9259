import type { Filter, Lens, YearRange } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { WEB_PARTS, WHOLE_WEB, type WebChoice } from '$lib/model/web-choice';

/** What a passport needs to know of the page a figure stands on. */
export interface Place {
	/** The page's filter. */
	readonly filter: Filter;
	/** All the dataset's years: from the first on things are counted up, to the last they are planned. */
	readonly years: YearRange;
	/** What the page has chosen of web use; without it, all. */
	readonly choice?: WebChoice;
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
export function toDate({ years, filter }: Place): Filter {
	const { from, to } = filter.years;
	return { ...filter, years: { from: Math.min(years.from, from), to } };
}

/** The lens a figure names, else the one in force. */
export function lensOf({ lens }: FigureRef, filter: Filter): Lens {
	return lens ?? filter.lens;
}

/** The parts of web use a figure is about: its own, in place of what the page has chosen of them. */
export function choiceOf(ref: FigureRef, { choice = WHOLE_WEB }: Place): WebChoice {
	const own = WEB_PARTS.flatMap((part) => {
		const value = ref[part];
		return value === undefined ? [] : [[part, [value]]];
	});
	return { ...choice, ...Object.fromEntries(own) };
}
