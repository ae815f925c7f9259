/** How much a finding matters: the row is not counted, is counted with less, or is as it should be. */
export type Severity = 'error' | 'warning' | 'info';

/** A figure that a finding's rows change, or would if they were mended. */
export type Touched = 'events' | 'participations' | 'countries' | 'types' | 'visits' | 'visitors';

interface About {
	readonly severity: Severity;
	readonly outcome: 'loaded' | 'refused' | 'skipped';
	readonly touches: readonly Touched[];
}

const EVENT = ['events', 'participations', 'countries', 'types'] as const;
const PERSON = ['participations', 'countries'] as const;
const WEB = ['visits', 'visitors'] as const;
const DATED = [...EVENT, 'visits'] as const;
const ANY = [...EVENT, ...WEB] as const;
const NOTHING = [] as const;

/**
 * Everything a row can be told of, by name: `refused` rows are not loaded, `skipped` ones are left
 * out on purpose, the others are loaded as the rule's text says; `touches` are the figures it
 * changes, none where all is as it should be. Texts are the messages `rule.<name>` and
 * `mend.<name>`.
 */
export const RULES = {
	'activity-ambiguous': { severity: 'error', outcome: 'refused', touches: PERSON },
	'ambiguous-date': { severity: 'error', outcome: 'refused', touches: DATED },
	'canonical-fault': { severity: 'error', outcome: 'refused', touches: ANY },
	'no-date': { severity: 'error', outcome: 'refused', touches: DATED },
	'no-such-activity': { severity: 'error', outcome: 'refused', touches: PERSON },
	'period-not-day': { severity: 'error', outcome: 'refused', touches: WEB },
	'same-activity-twice': { severity: 'error', outcome: 'refused', touches: EVENT },
	'unreadable-date': { severity: 'error', outcome: 'refused', touches: DATED },
	'unreadable-number': { severity: 'error', outcome: 'refused', touches: WEB },
	'visits-unknown': { severity: 'error', outcome: 'refused', touches: WEB },
	'end-before-start': { severity: 'warning', outcome: 'loaded', touches: NOTHING },
	'future-held': {
		severity: 'warning',
		outcome: 'loaded',
		touches: ['events', 'participations', 'countries']
	},
	'headcount-disagrees': { severity: 'warning', outcome: 'loaded', touches: ['participations'] },
	'headcount-not-held': { severity: 'warning', outcome: 'loaded', touches: ['participations'] },
	'no-country': { severity: 'warning', outcome: 'loaded', touches: ['countries'] },
	'no-identity': { severity: 'warning', outcome: 'loaded', touches: ['participations'] },
	'no-type': { severity: 'warning', outcome: 'loaded', touches: ['types'] },
	'region-no-country': { severity: 'warning', outcome: 'loaded', touches: ['countries'] },
	'same-email-names-differ': {
		severity: 'warning',
		outcome: 'loaded',
		touches: ['participations']
	},
	'unknown-country': { severity: 'warning', outcome: 'loaded', touches: ['countries'] },
	'unknown-value': {
		severity: 'warning',
		outcome: 'loaded',
		touches: ['events', 'participations']
	},
	'unreadable-count': { severity: 'warning', outcome: 'loaded', touches: ['participations'] },
	'unreadable-event-date': { severity: 'warning', outcome: 'loaded', touches: ['participations'] },
	'unreadable-end': { severity: 'warning', outcome: 'loaded', touches: NOTHING },
	'visitors-not-additive': { severity: 'warning', outcome: 'loaded', touches: ['visitors'] },
	'held-online': { severity: 'info', outcome: 'loaded', touches: ['countries'] },
	'lower-bound': { severity: 'info', outcome: 'loaded', touches: ['participations'] },
	'attendance-unread': { severity: 'warning', outcome: 'skipped', touches: PERSON },
	blank: { severity: 'info', outcome: 'skipped', touches: NOTHING },
	bot: { severity: 'info', outcome: 'skipped', touches: NOTHING },
	'day-counted-elsewhere': { severity: 'warning', outcome: 'skipped', touches: NOTHING },
	'did-not-attend': { severity: 'info', outcome: 'skipped', touches: NOTHING },
	event: { severity: 'info', outcome: 'skipped', touches: NOTHING },
	footnote: { severity: 'info', outcome: 'skipped', touches: NOTHING },
	'registration-only': { severity: 'info', outcome: 'skipped', touches: NOTHING },
	'same-person-twice': { severity: 'info', outcome: 'skipped', touches: NOTHING },
	total: { severity: 'info', outcome: 'skipped', touches: NOTHING }
} as const satisfies Record<string, About>;

export type Rule = keyof typeof RULES;
