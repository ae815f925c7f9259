import type { OverviewRows } from './questions';

/** What of a view is made up. */
export interface MadeUp {
	/** Share of the events to the end of the filter's years, 0 to 1. */
	readonly events: number;
	/** Whether any web use shown is. */
	readonly web: boolean;
}

/** Looks for made-up rows in everything a view shows, comparisons and totals to date included. */
export function madeUp(rows: OverviewRows): MadeUp {
	const total = (key: 'events' | 'synthetic') =>
		rows.participations.reduce((sum, row) => sum + row[key], 0);
	const web = [...rows.webUse, ...rows.webUseInYearBefore].some((row) => row.synthetic > 0);
	const audience = rows.reach.some((row) => row.lens === 'audience' && row.synthetic > 0);
	return { events: total('synthetic') / Math.max(1, total('events')), web: web || audience };
}
