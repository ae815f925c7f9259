import type { CountingMode, Lens } from './filter';
import type { Count } from './qualified-count';
import type { WebPart } from './web-choice';

/** What a figure counts. */
export const MEASURES = [
	'events',
	'activities',
	'participations',
	'people',
	'new-people',
	'countries',
	'visits',
	'visitors',
	'pageviews'
] as const;

export type Measure = (typeof MEASURES)[number];

/** What a way of counting measures. */
export const MEASURE_OF = {
	participations: 'participations',
	people: 'people',
	new: 'new-people'
} as const satisfies Record<CountingMode, Measure>;

/** How a measure behaves when parts are put together. */
export type Additivity =
	/** Parts may be added up over any dimension whose values exclude each other. */
	| 'additive'
	/** Only over years, single-valued hosts and types: each person is counted once, at the first event. */
	| 'first-only'
	/** Never: the same person or country may be in several parts. */
	| 'distinct'
	/** A level: averaged over days, never added up. */
	| 'level';

export const ADDITIVITY: Record<Measure, Additivity> = {
	events: 'additive',
	activities: 'additive',
	participations: 'additive',
	people: 'distinct',
	'new-people': 'first-only',
	countries: 'distinct',
	visits: 'additive',
	visitors: 'level',
	pageviews: 'additive'
};

/**
 * What of the programme a figure is about: the page's current filter; everything since the beginning,
 * to the end of the filter's years; or one row of a chart or table.
 */
export const SCOPES = ['filter', 'cumulative', 'mark'] as const;

export type Scope = (typeof SCOPES)[number];

/** What a figure is made of, where it is not simply the rows counted. */
export const BASES = [
	/** Everything to the end of its year, and what that is at least and at most. */
	'to-date',
	'least',
	'most',
	/** What a report's total holds beyond the dated rows. */
	'opening',
	/** What a report states. */
	'reported',
	/** Planned activities; nothing of them has been reached. */
	'planned',
	/** Members of the programme alone: in the filter, since the beginning, all there are, never reached. */
	'members',
	'members-to-date',
	'all-members',
	'never',
	/** Countries with an event in a known year; in none; those that share the first place. */
	'dated',
	'undated',
	'leaders',
	/** Events in no (known) country: in the filter, since the beginning. */
	'placeless',
	'placeless-to-date',
	/** The mean of the daily figures, and the most of them. */
	'average',
	'busiest',
	/** Activities in which an organisation is an organiser, and those in which it is a partner. */
	'as-organiser',
	'as-partner',
	/** Activities of any status that a list shows; those planned or held that are not made up. */
	'listed',
	'held-or-planned',
	/** Visits whatever their country, section, channel or device: what a breakdown by it adds up to. */
	'all-countries',
	'all-sections',
	'all-channels',
	'all-devices',
	/** What a year has more than the year before, negative where it has less. */
	'change'
] as const;

export type Basis = (typeof BASES)[number];

/** What a number is about: enough to say how it comes about, whatever the page it stands on. */
export interface FigureRef extends Partial<Readonly<Record<WebPart, string>>> {
	readonly measure: Measure;
	readonly scope: Scope;
	readonly lens?: Lens;
	readonly country?: string;
	/** The country that held the events, where `country` is where people at them came from. */
	readonly host?: string;
	readonly year?: number;
	/** `2004-07`. */
	readonly month?: string;
	/** Id of an activity type; empty for those whose type is not stated. */
	readonly type?: string;
	readonly series?: string;
	readonly partner?: string;
	/** Id of one of the programme's objectives; empty for the activities that serve none. */
	readonly objective?: string;
	/** Id of the one activity it is about. */
	readonly activity?: string;
	readonly basis?: Basis;
	/** Which of several statements of reports, the first being 0. */
	readonly statement?: number;
	/** Set where made-up rows are left out whatever the filter says: headlines never rest on them. */
	readonly facts?: 'reported';
}

/** A number as a reader sees it, with what it is about. */
export interface Figure extends FigureRef {
	readonly count: Count;
}
