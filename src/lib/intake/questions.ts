import type { Field, Mapping } from '$lib/ingest/fields';
import { proposeSettings } from '$lib/ingest/propose-settings';
import type { Settings } from '$lib/ingest/source';
import type { DateOrderEvidence } from '$lib/ingest/values/date-order';
import { decimalMark, readNumber } from '$lib/ingest/values/number';
import type { Offer } from '$lib/workspace/offer';
import { kindOf, type Draft } from './draft';

/** What has to be asked of an offer as it stands in a draft. */
export interface Questions {
	/** How day and month are written; null where its cells tell, or it has none. */
	readonly dates: DateOrderEvidence | null;
	/** A cell that is another number by another decimal mark; null where there is none. */
	readonly decimal: string | null;
	readonly evidence: boolean;
	readonly event: boolean;
}

const DATES: readonly Field[] = ['start_date', 'end_date', 'activity_date', 'day'];
const NUMBERS: readonly Field[] = ['visits', 'pageviews', 'visitors'];
const EVENT: readonly Field[] = ['activity_id', 'activity_title', 'activity_date'];
const CAME: readonly Field[] = ['attended', 'joined'];

const same = (a: Mapping, b: Mapping, fields: readonly Field[]) =>
	fields.every((field) => a[field] === b[field]);

/** What the dates of a draft prove: by all that was read of the file, else by the rows shown. */
function datesOf(offer: Offer, { kind, mapping }: Draft): DateOrderEvidence {
	const { recognition, settings } = offer;
	if (kind === recognition.kind && same(mapping, recognition.mapping, DATES)) return offer.dates;
	const asked = {
		...recognition,
		kind: kind === 'leave-out' ? ('unknown' as const) : kind,
		mapping
	};
	return proposeSettings(offer, asked, { asOf: settings.asOf, hasActivities: false }).dates;
}

/** Order of day and month as proven by the cells, else as answered. */
export function dateOrderOf(offer: Offer, draft: Draft): Settings['dateOrder'] {
	const { order } = datesOf(offer, draft);
	return order === 'dmy' || order === 'mdy' ? order : draft.dateOrder;
}

/** The first cell shown that is one number by one decimal mark and another by the other. */
function openNumber({ columns, sample }: Offer, { mapping }: Draft): string | null {
	const places = NUMBERS.map((field) => columns.indexOf(mapping[field] ?? '')).filter(
		(at) => at >= 0
	);
	const cells = sample.flatMap((row) => places.map((at) => row[at] ?? ''));
	if (decimalMark(cells) !== 'ambiguous') return null;
	return cells.find((cell) => readNumber(cell, null).kind === 'ambiguous') ?? null;
}

/** Whether somebody has to say that the people came: no column of theirs does. */
function asksEvidence(offer: Offer, { mapping }: Draft): boolean {
	const { recognition } = offer;
	const chosen = CAME.some((field) => mapping[field] !== undefined);
	const asBefore = recognition.kind === 'attendance' && same(mapping, recognition.mapping, CAME);
	return asBefore ? recognition.evidence !== 'attendance' : !chosen;
}

/** What is asked of an offer, given what it is said to hold. */
export function questionsOf(offer: Offer, draft: Draft): Questions {
	const kind = kindOf(draft);
	if (kind === null) return { dates: null, decimal: null, evidence: false, event: false };
	const dates = datesOf(offer, draft);
	return {
		dates: dates.order === 'ambiguous' ? dates : null,
		decimal: kind === 'visits' ? openNumber(offer, draft) : null,
		evidence: kind === 'attendance' && asksEvidence(offer, draft),
		event: kind === 'attendance' && EVENT.every((field) => draft.mapping[field] === undefined)
	};
}
