import type { Filter } from '$lib/model/filter';
import type { MadeUp } from '$lib/model/made-up';
import type { ActivitiesRows } from './questions';
import { selected } from './selection';
import { isEvent } from './words';

/** Looks for made-up activities and lists in everything the page shows. */
export function madeUp({ activities }: ActivitiesRows, { years }: Filter): MadeUp {
	const shown = selected(activities, 'years');
	const isMade = (row: (typeof shown)[number]) =>
		row.provenance === 'synthetic' || row.headcount_synthetic;
	const events = shown.filter((row) => isEvent(row) && row.year <= years.to);
	const made = events.filter(isMade);
	return {
		share: made.length / Math.max(1, events.length),
		events: made.some(({ in_years }) => in_years),
		toDate: shown.some(isMade),
		web: false,
		webBefore: false
	};
}
