import { getContext, hasContext, setContext } from 'svelte';

/** What a page lets a chart on the whole screen do with its years. */
export interface Years {
	/** Goes one year on or back; "all the years" comes before the first one. */
	readonly go: (move: 'earlier' | 'later') => void;
	/** Loads all that answers need, so that they come without a network. */
	readonly prepare: () => void;
}

const KEY = Symbol('the years of a page');

/** Tells the charts of a page how its years change. */
export function setYears(years: Years): void {
	setContext(KEY, years);
}

/** How the years of the page change; null where they do not. */
export function getYears(): Years | null {
	return hasContext(KEY) ? getContext<Years>(KEY) : null;
}
