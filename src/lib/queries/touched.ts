import { isWithin, type YearRange } from '$lib/model/filter';
import type { TouchRow } from '$lib/tally/tally';

/** What one lens saw of every country. */
export interface Touched {
	/** By country, null for what is of none that is known. */
	readonly countries: ReadonlyMap<string | null, TouchedCountry>;
	/** Whether all countries there are were seen; null where there was nothing to see. */
	readonly covered: boolean | null;
	readonly coveredEver: boolean | null;
}

interface TouchedCountry {
	/** Events, or visits: within the years, and since the beginning to their end. */
	readonly amount: number;
	readonly ever: number;
	/** How much of `amount` is made up. */
	readonly made: number;
}

/** Adds up what a lens saw of each country within some years, and of all before them. */
export function touchedBy(touches: readonly TouchRow[], years: YearRange): Touched {
	const countries = new Map<string | null, TouchedCountry>();
	let covered: boolean | null = null;
	let coveredEver: boolean | null = null;
	for (const { country, year, amount, synthetic, covered: isCovered } of touches) {
		if (year > years.to) continue;
		const within = isWithin(year, years);
		coveredEver = (coveredEver ?? true) && isCovered;
		if (within) covered = (covered ?? true) && isCovered;
		const before = countries.get(country) ?? { amount: 0, ever: 0, made: 0 };
		countries.set(country, {
			amount: before.amount + (within ? amount : 0),
			ever: before.ever + amount,
			made: before.made + (within ? synthetic : 0)
		});
	}
	return { countries, covered, coveredEver };
}
