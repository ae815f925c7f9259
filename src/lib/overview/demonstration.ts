import type { Filter } from '$lib/model/filter';
import type { MadeUp } from '$lib/model/made-up';
import type { OverviewRows } from './questions';

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
