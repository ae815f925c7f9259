import type { Count } from './qualified-count';

/** The least and the most a count can be; `high` is Infinity where nothing bounds it. */
export interface Bounds {
	readonly low: number;
	readonly high: number;
}

/** How far a figure that its source calls approximate is taken to be off, as a share of it. */
export const ABOUT = 0.1;

/**
 * What a count of things can be: "more than 50" is 51 at least, "about 60" is within a tenth of 60.
 * Nothing is known of null, nor of a count bounded both ways, but that there is no less than none.
 */
export function boundsOf(count: Count): Bounds {
	if (count === null) return { low: 0, high: Infinity };
	const { value, qualifiers } = count;
	const has = (name: (typeof qualifiers)[number]) => qualifiers.includes(name);
	const above = has('more-than') || has('at-least');
	const below = has('less-than') || has('at-most');
	const off = has('about') ? Math.abs(value) * ABOUT : 0;
	// Where it is only about, a step more or less says nothing.
	const step = (strict: boolean) => (strict && off === 0 ? 1 : 0);
	return {
		low: below ? 0 : Math.max(0, value - off + step(has('more-than'))),
		high: above ? Infinity : Math.max(0, value + off - step(has('less-than')))
	};
}

/** The least and the most, where they are known apart: the one of `low`, the other of `high`. */
export function between(low: Count, high: Count): Bounds {
	return { low: boundsOf(low).low, high: boundsOf(high).high };
}
