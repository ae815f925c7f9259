/** What the table can be sorted by. */
export const COLUMNS = [
	'date',
	'title',
	'type',
	'status',
	'place',
	'headcount',
	'series',
	'partners',
	'source'
] as const;

export type Column = (typeof COLUMNS)[number];

/** The columns from left to right: a row begins with what it is. */
export const SHOWN: readonly Column[] = [
	'title',
	...COLUMNS.filter((column) => column !== 'title')
];

/** A column, upwards, or downwards with a minus. */
export type Sort = Column | `-${Column}`;

/** Every order; the latest first is usual. */
export const SORTS: readonly [Sort, ...Sort[]] = [
	'-date',
	'date',
	...COLUMNS.filter((column) => column !== 'date').flatMap((column): Sort[] => [
		column,
		`-${column}`
	])
];

/** What the page adds to the filter. */
export interface ActivitiesPage {
	/** Words that the table's activities contain. */
	readonly q: string;
	readonly sort: Sort;
	/** Id of the activity that is open; empty for none. */
	readonly activity: string;
}

/** The order that a click on a column's header asks for: upwards, and then the other way round. */
export function sortBy(column: Column, now: Sort): Sort {
	return now === column ? `-${column}` : column;
}
