import type { EventChoice } from '$lib/ingest/source';
import type { Decision, Offer } from '$lib/workspace/offer';
import { kindOf, type Around, type Draft } from './draft';
import { missingFrom } from './missing';
import { dateOrderOf, questionsOf } from './questions';

/** Type of an activity of which none is given. */
const UNSPECIFIED = 'unspecified';

/** Whether a sheet stays under review until the activities it may belong to are loaded. */
export function waits(offer: Offer, draft: Draft): boolean {
	return questionsOf(offer, draft).event && draft.event?.choice === 'later';
}

/** The offer as decided; null where something is missing, or it waits or is left out. */
export function decisionOf(offer: Offer, draft: Draft, around: Around): Decision | null {
	const kind = kindOf(draft);
	if (!kind || missingFrom(offer, draft, around).length > 0 || waits(offer, draft)) return null;
	const asked = questionsOf(offer, draft);
	const names =
		draft.mapping.activity_id ?? draft.mapping.activity_title ?? draft.mapping.activity_date;
	return {
		offer: offer.id,
		kind,
		mapping: draft.mapping,
		settings: {
			...offer.settings,
			dateOrder: dateOrderOf(offer, draft),
			decimal: draft.decimal,
			evidence: asked.evidence ? (draft.evidence ?? 'registration') : 'attendance',
			role: draft.role,
			event: asked.event ? eventChoice(draft) : null,
			// Where there is a list of activities, one that it lacks is a finding.
			makeActivities:
				kind === 'attendance' &&
				names !== undefined &&
				!around.hasActivities &&
				!around.offersActivities
		},
		replaces: draft.replace ? (offer.replaces?.id ?? null) : null,
		keepOriginal: draft.keepOriginal
	};
}

function eventChoice({ event }: Draft): EventChoice | null {
	if (event?.choice === 'existing') return { activityId: event.activityId };
	if (event?.choice !== 'new') return null;
	const { title, date, type, country } = event;
	return { title: title.trim(), date, type: type.trim() || UNSPECIFIED, country };
}
