import { PERSONAL, type Field, type Kind, type Mapping } from '$lib/ingest/fields';
import type { Settings } from '$lib/ingest/source';
import type { EventCandidate, Offer } from '$lib/workspace/offer';

/** What a sheet may be said to hold; `unknown` waits for an answer. */
export const DRAFT_KINDS = ['activities', 'attendance', 'visits', 'leave-out'] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number] | 'unknown';

/** Which activity a list of people is of; `later` keeps the sheet until activities are loaded. */
export type EventAnswer =
	/** Its id is empty while it is still to be chosen. */
	| { readonly choice: 'existing'; readonly activityId: string }
	| {
			readonly choice: 'new';
			readonly title: string;
			/** ISO date; empty while it is not known. */
			readonly date: string;
			/** Empty where no type is given. */
			readonly type: string;
			readonly country: string | null;
	  }
	| { readonly choice: 'none' }
	| { readonly choice: 'later' };

/** An activity that is loaded, to choose from. */
export type Activity = Pick<EventCandidate, 'activityId' | 'title' | 'date'>;

/** What the reader has said of an offer so far; null is not answered. */
export interface Draft {
	readonly kind: DraftKind;
	readonly mapping: Mapping;
	readonly dateOrder: Settings['dateOrder'];
	readonly decimal: Settings['decimal'];
	readonly evidence: Settings['evidence'] | null;
	readonly role: Settings['role'];
	readonly event: EventAnswer | null;
	readonly keepOriginal: boolean;
	/** Whether it takes the place of what its sheet held before. */
	readonly replace: boolean;
}

/** What else there is that an answer depends on. */
export interface Around {
	/** Whether activities are loaded already. */
	readonly hasActivities: boolean;
	/** Whether another sheet under review holds activities. */
	readonly offersActivities: boolean;
}

/** An offer as it is proposed, before the reader says anything. */
function draftOf(offer: Offer, around: Around): Draft {
	const { mapping } = offer.recognition;
	const { dateOrder, decimal, evidence, role } = offer.settings;
	return {
		kind: proposedKind(offer),
		mapping,
		dateOrder,
		decimal,
		evidence: offer.askEvidence && !offer.replaces?.mended ? null : evidence,
		role,
		event: answeredEvent(offer) ?? proposedEvent(offer, around),
		keepOriginal: false,
		replace: offer.replaces !== null
	};
}

/** What a sheet is taken for; a part of a known export that holds no rows of any kind is left out. */
export function proposedKind({ recognition: { kind, layout } }: Offer): DraftKind {
	return kind === 'unknown' && layout !== null ? 'leave-out' : kind;
}

/** A draft after the sheets beside it have changed: what waited for them is proposed anew. */
export function draftAmong(offer: Offer, draft: Draft | undefined, around: Around): Draft {
	if (!draft) return draftOf(offer, around);
	if (draft.event?.choice !== 'later' || around.offersActivities) return draft;
	return { ...draft, event: proposedEvent(offer, around) };
}

/** A new activity as the file itself names and dates it. */
export function newEvent({ event }: Offer): EventAnswer & { choice: 'new' } {
	return { choice: 'new', title: event.title, date: event.date ?? '', type: '', country: null };
}

/** What was answered for the sheet that was exported to be mended. */
function answeredEvent({ settings: { event } }: Offer): EventAnswer | null {
	if (event === null) return null;
	return 'activityId' in event
		? { choice: 'existing', activityId: event.activityId }
		: { choice: 'new', ...event };
}

/** The one activity that goes without saying, still shown; null where the reader has to choose. */
function proposedEvent(
	offer: Offer,
	{ hasActivities, offersActivities }: Around
): EventAnswer | null {
	const sure = offer.candidates.filter((candidate) => candidate.sure);
	if (sure.length === 1 && sure[0]) return { choice: 'existing', activityId: sure[0].activityId };
	if (offersActivities) return { choice: 'later' };
	return hasActivities ? null : newEvent(offer);
}

/** The field a column was mapped to; null where it is not used. */
export function fieldOf(mapping: Mapping, column: string): Field | null {
	const found = Object.entries(mapping).find(([, name]) => name === column);
	return (found?.[0] as Field | undefined) ?? null;
}

/** A mapping in which a column holds a field, or none; another column that held it loses it. */
export function withField(mapping: Mapping, column: string, field: Field | null): Mapping {
	const others = Object.entries(mapping).filter(([, name]) => name !== column);
	return { ...Object.fromEntries(others), ...(field === null ? {} : { [field]: column }) };
}

/** Whether a field's cells are kept as a keyed hash only. */
export function isHashed(field: Field | null): boolean {
	return field === 'person' || (field !== null && PERSONAL.includes(field));
}

/** The kind rows are loaded as; null where they are not. */
export function kindOf({ kind }: Draft): Kind | null {
	return kind === 'unknown' || kind === 'leave-out' ? null : kind;
}
