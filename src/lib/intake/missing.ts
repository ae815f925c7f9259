import type { Offer } from '$lib/workspace/offer';
import { kindOf, type Around, type Draft } from './draft';
import { questionsOf } from './questions';

/** What is still to be said of a sheet before it can be loaded. Texts are the messages `missing.<name>`. */
export const MISSING = [
	'kind',
	'start_date',
	'day',
	'visits',
	'dateOrder',
	'decimal',
	'evidence',
	'activity',
	'new.title',
	'new.date'
] as const;

export type Missing = (typeof MISSING)[number];

/** What is still to be said of an offer; empty where it can be loaded, waits or is left out. */
export function missingFrom(offer: Offer, draft: Draft, around: Around): Missing[] {
	if (draft.kind === 'unknown') return ['kind'];
	if (!kindOf(draft)) return [];
	const asked = questionsOf(offer, draft);
	return [
		...columnsMissing(draft),
		...(asked.dates && draft.dateOrder === null ? (['dateOrder'] as const) : []),
		...(asked.decimal !== null && draft.decimal === null ? (['decimal'] as const) : []),
		...(asked.evidence && draft.evidence === null ? (['evidence'] as const) : []),
		...(asked.event ? eventMissing(draft, around) : [])
	];
}

/** Columns without which no row of the kind could be loaded. */
function columnsMissing({ kind, mapping }: Draft): Missing[] {
	if (kind === 'activities') return mapping.start_date === undefined ? ['start_date'] : [];
	if (kind !== 'visits') return [];
	const counted = mapping.visits ?? mapping.visitors;
	const log = mapping.pageviews === undefined && (mapping.session ?? mapping.first_visit);
	return [
		...(mapping.day === undefined ? (['day'] as const) : []),
		...(counted || log ? [] : (['visits'] as const))
	];
}

function eventMissing({ event }: Draft, { offersActivities }: Around): Missing[] {
	if (event === null || (event.choice === 'later' && !offersActivities)) return ['activity'];
	if (event.choice === 'existing' && event.activityId === '') return ['activity'];
	if (event.choice !== 'new') return [];
	return [
		...(event.title.trim() === '' ? (['new.title'] as const) : []),
		...(event.date === '' ? (['new.date'] as const) : [])
	];
}
