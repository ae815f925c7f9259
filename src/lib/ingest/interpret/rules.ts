/** How much a finding matters: the row is not counted, is counted with less, or is as it should be. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Everything a row can be told of, by name: `refused` rows are not loaded, `skipped` ones are left
 * out on purpose, the others are loaded as the rule's text says. Texts are the messages
 * `rule.<name>` and `mend.<name>`.
 */
export const RULES = {
	'activity-ambiguous': { severity: 'error', outcome: 'refused' },
	'ambiguous-date': { severity: 'error', outcome: 'refused' },
	'attendance-unread': { severity: 'error', outcome: 'refused' },
	'canonical-fault': { severity: 'error', outcome: 'refused' },
	'no-date': { severity: 'error', outcome: 'refused' },
	'no-such-activity': { severity: 'error', outcome: 'refused' },
	'period-not-day': { severity: 'error', outcome: 'refused' },
	'same-activity-twice': { severity: 'error', outcome: 'refused' },
	'unreadable-date': { severity: 'error', outcome: 'refused' },
	'unreadable-number': { severity: 'error', outcome: 'refused' },
	'visits-unknown': { severity: 'error', outcome: 'refused' },
	'end-before-start': { severity: 'warning', outcome: 'loaded' },
	'future-held': { severity: 'warning', outcome: 'loaded' },
	'headcount-disagrees': { severity: 'warning', outcome: 'loaded' },
	'headcount-not-held': { severity: 'warning', outcome: 'loaded' },
	'no-country': { severity: 'warning', outcome: 'loaded' },
	'no-identity': { severity: 'warning', outcome: 'loaded' },
	'no-type': { severity: 'warning', outcome: 'loaded' },
	'region-no-country': { severity: 'warning', outcome: 'loaded' },
	'unknown-country': { severity: 'warning', outcome: 'loaded' },
	'unknown-value': { severity: 'warning', outcome: 'loaded' },
	'unreadable-count': { severity: 'warning', outcome: 'loaded' },
	'unreadable-event-date': { severity: 'warning', outcome: 'loaded' },
	'unreadable-end': { severity: 'warning', outcome: 'loaded' },
	'visitors-not-additive': { severity: 'warning', outcome: 'loaded' },
	'held-online': { severity: 'info', outcome: 'loaded' },
	'lower-bound': { severity: 'info', outcome: 'loaded' },
	blank: { severity: 'info', outcome: 'skipped' },
	bot: { severity: 'info', outcome: 'skipped' },
	'day-counted-elsewhere': { severity: 'warning', outcome: 'skipped' },
	'did-not-attend': { severity: 'info', outcome: 'skipped' },
	event: { severity: 'info', outcome: 'skipped' },
	footnote: { severity: 'info', outcome: 'skipped' },
	'registration-only': { severity: 'info', outcome: 'skipped' },
	'same-person-twice': { severity: 'info', outcome: 'skipped' },
	total: { severity: 'info', outcome: 'skipped' }
} as const satisfies Record<
	string,
	{ severity: Severity; outcome: 'loaded' | 'refused' | 'skipped' }
>;

export type Rule = keyof typeof RULES;
