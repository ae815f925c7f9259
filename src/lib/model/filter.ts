/** Which country a figure of reach is about. */
export const LENSES = ['host', 'origin', 'speaker', 'audience'] as const;

export type Lens = (typeof LENSES)[number];

/**
 * Who is counted: everyone at every event (`participations`), each person once (`people`), or each
 * person at the first event a list is held for (`new`). The last two are known only from lists.
 */
export const COUNTING_MODES = ['participations', 'people', 'new'] as const;

export type CountingMode = (typeof COUNTING_MODES)[number];

/** Whether made-up rows are counted: `all` shows them, announced; `reported` leaves them out. */
export const FACTS = ['all', 'reported'] as const;

export type Facts = (typeof FACTS)[number];

/** Calendar years, both included. */
export interface YearRange {
	readonly from: number;
	readonly to: number;
}

/** Whether a year is one of them. */
export function isWithin(year: number, { from, to }: YearRange): boolean {
	return year >= from && year <= to;
}

/** What the reader is looking at. Empty lists mean "all of them". */
export interface Filter {
	readonly years: YearRange;
	/** ISO 3166-1 alpha-2 codes, read by the lens in force. */
	readonly countries: readonly string[];
	readonly types: readonly string[];
	readonly series: readonly string[];
	readonly partners: readonly string[];
	readonly lens: Lens;
	readonly count: CountingMode;
	readonly facts: Facts;
}

/**
 * What a reader changes of a filter. A pick that goes on from what is chosen is a function of the filter
 * wanted by then: what is shown may still answer the one before.
 */
export type FilterChange = Partial<Filter> | ((wanted: Filter) => Partial<Filter>);

/** A part of an address that says nothing this dataset knows. It is left out of the filter. */
export interface FilterProblem {
	readonly param: string;
	readonly value: string;
}

/** Everything, by host country, over the given years. */
export function unfiltered(years: YearRange): Filter {
	return {
		years,
		countries: [],
		types: [],
		series: [],
		partners: [],
		lens: 'host',
		count: 'participations',
		facts: 'all'
	};
}

/**
 * Whether the filter takes every kind of activity. What is only known of a country ("it has hosted")
 * says nothing about one kind.
 */
export function isWholeKind({ types, series, partners }: Filter): boolean {
	return types.length === 0 && series.length === 0 && partners.length === 0;
}

/**
 * Whether the filter takes events of every kind, whoever came to them: only then did a country that is
 * known to have hosted, without a year, host one of them.
 */
export function takesAnyEvent(filter: Filter): boolean {
	const asksWhoCame = filter.lens === 'origin' || filter.lens === 'speaker';
	return isWholeKind(filter) && !(asksWhoCame && filter.countries.length > 0);
}

/**
 * Whether the filter looks at the whole programme: only then do totals that a report states for
 * the programme, and the opening balances made from them, say anything about the selection.
 */
export function isWholeProgramme(filter: Filter): boolean {
	return isWholeKind(filter) && filter.countries.length === 0;
}

/** Countries whose web use the filter asks for; none means all of them. */
export function audienceOf({ lens, countries }: Filter): readonly string[] {
	return lens === 'audience' ? countries : [];
}

/** Whether the filter takes the web audience of every country: what reports state of it holds. */
export function isWholeAudience(filter: Filter): boolean {
	return audienceOf(filter).length === 0;
}
