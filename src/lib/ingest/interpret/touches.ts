import type { Rule } from './rules';

/** What a finding can change. */
export type Touched = 'events' | 'participations' | 'countries' | 'types' | 'visits' | 'visitors';

const EVENT: readonly Touched[] = ['events', 'participations', 'countries', 'types'];
const PERSON: readonly Touched[] = ['participations', 'countries'];
const WEB: readonly Touched[] = ['visits', 'visitors'];
const NOTHING: readonly Touched[] = [];

/** The figures that each rule's rows change by being told of: none where all is as it should be. */
const TOUCHES = {
	'activity-ambiguous': PERSON,
	'ambiguous-date': EVENT,
	'canonical-fault': EVENT,
	'no-date': EVENT,
	'no-such-activity': PERSON,
	'same-activity-twice': EVENT,
	'unreadable-date': EVENT,
	'unreadable-number': WEB,
	'visits-unknown': WEB,
	'end-before-start': NOTHING,
	'future-held': ['events', 'participations', 'countries'],
	'headcount-disagrees': ['participations'],
	'headcount-not-held': ['participations'],
	'no-country': ['countries'],
	'no-identity': ['participations'],
	'no-type': ['types'],
	'region-no-country': ['countries'],
	'unknown-country': ['countries'],
	'unknown-value': NOTHING,
	'unreadable-count': ['participations'],
	'unreadable-end': NOTHING,
	'visitors-not-additive': ['visitors'],
	'held-online': ['countries'],
	'lower-bound': ['participations'],
	blank: NOTHING,
	bot: NOTHING,
	'day-counted-elsewhere': NOTHING,
	'did-not-attend': NOTHING,
	event: NOTHING,
	'registration-only': NOTHING,
	'same-person-twice': NOTHING,
	total: NOTHING
} as const satisfies Partial<Record<Rule, readonly Touched[]>>;

export function touchedBy(rule: Rule): readonly Touched[] {
	return (TOUCHES as Partial<Record<Rule, readonly Touched[]>>)[rule] ?? NOTHING;
}
