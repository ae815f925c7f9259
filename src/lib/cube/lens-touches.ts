import type { Filter, Lens } from '$lib/model/filter';
import type { Cube } from './cube';
import { touchesByYear } from './touches-by-year';

/** What one lens saw of one country; null is a country that is not known. */
interface Touched {
	/** Events, or visits: within the filter's years, and since the beginning to their end. */
	readonly amount: number;
	readonly ever: number;
	/** How much of `amount` is made up. */
	readonly made: number;
}

/** What one lens saw of every country, for the filter's years and all before them. */
export interface LensTouches {
	readonly countries: ReadonlyMap<string | null, Touched>;
	/** Whether all countries there are were seen; null where there was nothing to see. */
	readonly covered: boolean | null;
	readonly coveredEver: boolean | null;
}

/**
 * What a lens saw of each country. The lens in force leaves out its own filter, so that it shows
 * every country. What `countryTouches` says in SQL.
 */
export function lensTouches(cube: Cube, lens: Lens, filter: Filter): LensTouches {
	const { from, to } = filter.years;
	const seen = lens === filter.lens ? { ...filter, countries: [] } : filter;
	const countries = new Map<string | null, Touched>();
	let covered: boolean | null = null;
	let coveredEver: boolean | null = null;
	for (const [year, touches] of touchesByYear(cube, lens, seen)) {
		if (year > to) continue;
		const within = year >= from;
		coveredEver = (coveredEver ?? true) && touches.covered;
		if (within) covered = (covered ?? true) && touches.covered;
		for (const [position, { amount, made }] of touches.countries) {
			const country = cube.countries[position] ?? null;
			const before = countries.get(country) ?? { amount: 0, ever: 0, made: 0 };
			countries.set(country, {
				amount: before.amount + (within ? amount : 0),
				ever: before.ever + amount,
				made: before.made + (within ? made : 0)
			});
		}
	}
	return { countries, covered, coveredEver };
}
