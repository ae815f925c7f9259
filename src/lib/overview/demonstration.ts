import type { Filter } from '$lib/model/filter';
import type { OverviewRows } from './questions';

/** Which parts of a view rest on made-up rows. */
export interface MadeUp {
	/** Share of the events to the end of the filter's years, 0 to 1. */
	readonly share: number;
	/** Whether any event within the filter's years is, and any to their end. */
	readonly events: boolean;
	readonly toDate: boolean;
	/** Whether any web use within the filter's years is, and any in the year compared with. */
	readonly web: boolean;
	readonly webBefore: boolean;
}

/** Looks for made-up rows in everything a view shows, comparisons and totals to date included. */
export function madeUp(rows: OverviewRows, { years }: Filter): MadeUp {
	const { participations, webUse, webUseInYearBefore, reach } = rows;
	const total = (key: 'events' | 'synthetic') =>
		participations.reduce((sum, row) => sum + row[key], 0);
	const isMade = (row: { synthetic: number }) => row.synthetic > 0;
	return {
		share: total('synthetic') / Math.max(1, total('events')),
		events: participations.some((row) => isMade(row) && row.year >= years.from),
		toDate: participations.some(isMade),
		web: webUse.some(isMade) || reach.some((row) => row.lens === 'audience' && isMade(row)),
		webBefore: webUseInYearBefore.some(isMade)
	};
}
