/** The highest numbers that columns of the canonical tables hold. */
export const MOST = {
	/** Visits, page views and visitors: 32 bits without a sign. */
	visits: 4_294_967_295,
	/** Every other whole number: 32 bits with a sign. */
	integer: 2_147_483_647
} as const;

/** Columns that hold up to {@link MOST}`.visits`. */
const OF_THE_WEB = ['visits', 'pageviews', 'visitors'];

/** The highest number that a column holds. */
export const mostOf = (column: string): number =>
	OF_THE_WEB.includes(column) ? MOST.visits : MOST.integer;
