import type { MadeUp } from '$lib/model/made-up';
import type { CountryReachRow } from '$lib/queries/country-reach';
import type { ParticipationsRow } from '$lib/queries/participations-by-year';

/** Looks for made-up rows: in events to the end of the filter, and in the visits a page shows. */
export function madeUpIn(
	participations: readonly ParticipationsRow[],
	visits: readonly Pick<CountryReachRow, 'synthetic'>[],
	from: number
): MadeUp {
	const total = (key: 'events' | 'synthetic') =>
		participations.reduce((sum, row) => sum + row[key], 0);
	const isMade = (row: { synthetic: number }) => row.synthetic > 0;
	return {
		share: total('synthetic') / Math.max(1, total('events')),
		events: participations.some((row) => isMade(row) && row.year >= from),
		toDate: participations.some(isMade),
		web: visits.some(isMade),
		webBefore: false
	};
}
