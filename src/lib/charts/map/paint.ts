import type { CountryReachRow, ReachState } from '$lib/queries/country-reach';
import { classOf, type AmountClass } from './classes';

/** The CSS paint of a country: a colour of the scale, or a pattern of `StatePatterns`. */
export function paintOf(
	row: Pick<CountryReachRow, 'state' | 'amount'>,
	classes: readonly AmountClass[],
	prefix: string
): string {
	if (row.state !== 'reached') return `url(#${prefix}-${row.state})`;
	return `var(--reach-${classOf(classes, row.amount)?.slot ?? 3})`;
}

/** The colour of text on that paint. */
export function inkOn(
	row: Pick<CountryReachRow, 'state' | 'amount'>,
	classes: readonly AmountClass[]
): string {
	if (row.state !== 'reached') return 'var(--ink)';
	return `var(--on-reach-${classOf(classes, row.amount)?.slot ?? 3})`;
}

/** The states that are patterns, in the order of the legend. */
export const PATTERN_STATES = [
	'year-unknown',
	'planned',
	'zero',
	'no-data'
] as const satisfies readonly ReachState[];
