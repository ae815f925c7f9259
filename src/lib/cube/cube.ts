import type { Stated } from '$lib/facts/stated';

/** Raised whenever the shape below changes: a browser may still hold an older file. */
export const CUBE_VERSION = 3;

/** Position in a list of the cube's; -1 where there is none. */
type Position = number;

/**
 * How persons of a country are known, in {@link Cells.participants} and `speakers`: on a list, or
 * named by the source, with their number or without. The odd ones rest on made-up rows.
 */
export const KINDS = [
	'listed',
	'listed, made up',
	'counted',
	'counted, made up',
	'named',
	'named, made up'
] as const;

/**
 * Held and planned activities that no filter tells apart, one column per attribute, one position
 * per cell. Sets are positions in the cube's lists of sets.
 */
export interface Cells {
	readonly year: readonly number[];
	/** 1 for held, 0 for planned. */
	readonly held: readonly number[];
	readonly convenes: readonly number[];
	readonly made: readonly number[];
	readonly online: readonly number[];
	readonly types: readonly Position[];
	readonly hosts: readonly Position[];
	readonly series: readonly Position[];
	readonly partners: readonly Position[];
	readonly participants: readonly Position[];
	readonly speakers: readonly Position[];
	/** What is said of the stated headcounts; -1 where none is stated. */
	readonly qualifier: readonly Position[];
	/**
	 * Whether the headcount exceeds what is counted by country: 1 by all rows, 2 by those that are not
	 * made up, 3 by both.
	 */
	readonly exceeds: readonly number[];
	/** Whether the list has as many persons as the exact headcount says, likewise. */
	readonly listed: readonly number[];
	/** How many activities the cell holds. */
	readonly activities: readonly number[];
	/** Sum of the stated headcounts. */
	readonly headcount: readonly number[];
	/**
	 * Persons for each of the cell's participants: on lists, where these count; beside a stated headcount,
	 * as the source counts them.
	 */
	readonly persons: readonly (readonly number[])[];
}

/** Web use: visits by month and country, and what means of daily visitors are made of. */
export interface WebCells {
	/** First days, ISO. */
	readonly months: readonly string[];
	/** Days of each month with visits: of all rows, and of those that are not made up. */
	readonly days: readonly (readonly [all: number, published: number])[];
	/** Of these, the days on which the country of some visit is known. */
	readonly placedDays: readonly (readonly [all: number, published: number])[];
	readonly visits: {
		readonly month: readonly Position[];
		readonly country: readonly Position[];
		readonly made: readonly number[];
		readonly visits: readonly number[];
	};
	readonly visitors: {
		readonly month: readonly Position[];
		readonly country: readonly Position[];
		readonly made: readonly number[];
		readonly sum: readonly number[];
		readonly days: readonly number[];
	};
}

/** An event whose headcount exceeds its limit, with made-up rows or without. */
export interface OverLimit {
	readonly cell: Position;
	readonly activity_id: string;
	readonly title: string;
	readonly source: string;
	readonly capacity: number;
	readonly qualifier: string;
	/** Its headcount from all rows, and from those that are not made up; null where there is none. */
	readonly all: number | null;
	readonly published: number | null;
}

/** A dataset added up, for any filter to be answered from. Plain JSON; written by the build. */
export interface Cube {
	readonly version: typeof CUBE_VERSION;
	/** ISO 3166-1 alpha-2, sorted. */
	readonly countries: readonly string[];
	/** In the programme's order; "" for activities without one. */
	readonly types: readonly string[];
	readonly series: readonly string[];
	readonly partners: readonly string[];
	readonly qualifiers: readonly string[];
	/** Positions in `types`, each as often as an activity names it. */
	readonly typeSets: readonly (readonly Position[])[];
	/** Positions in `countries`, likewise. */
	readonly hostSets: readonly (readonly Position[])[];
	readonly partnerSets: readonly (readonly Position[])[];
	/** Sets of `(1 + country) * KINDS.length + kind`; country -1 where a person's is not known. */
	readonly originSets: readonly (readonly number[])[];
	/** In the order of their first activity. */
	readonly cells: Cells;
	readonly overLimit: readonly OverLimit[];
	readonly web: WebCells;
	/** What is stated once, by name. */
	readonly stated: { readonly [Name in keyof Stated]: readonly Stated[Name][] };
}
