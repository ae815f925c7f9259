import type { Lens } from './filter';
import type { Count } from './qualified-count';

/** What a figure counts. */
export type Measure =
	| 'events'
	| 'activities'
	| 'participations'
	| 'people'
	| 'new-people'
	| 'countries'
	| 'visits'
	| 'visitors'
	| 'pageviews';

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

/** What of the programme a figure is about. */
export type Scope =
	/** The page's current filter. */
	| 'filter'
	/** Since the beginning, to the end of the filter's years. */
	| 'cumulative'
	/** One row of a chart or table. */
	| 'mark';

/** A number as a reader sees it, with what it is about. */
export interface Figure {
	readonly measure: Measure;
	readonly scope: Scope;
	readonly count: Count;
	readonly lens?: Lens;
	readonly country?: string;
	readonly year?: number;
	readonly type?: string;
}
