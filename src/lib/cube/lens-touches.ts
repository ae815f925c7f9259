import type { Filter, Lens } from '$lib/model/filter';
import { eventCells, matchesInAnyYear } from './cell-matches';
import type { Cube } from './cube';
import { decodeOrigin } from './origin-code';

/** What one lens saw of one country; null is a country that is not known. */
interface Touched {
	/** Events, or visits: within the filter's years, and since the beginning to their end. */
	amount: number;
	ever: number;
	/** How much of `amount` is made up. */
	made: number;
}

/** What one lens saw of every country, for the filter's years and all before them. */
export interface LensTouches {
	readonly countries: ReadonlyMap<string | null, Touched>;
	/** Whether all countries there are were seen; null where there was nothing to see. */
	readonly covered: boolean | null;
	readonly coveredEver: boolean | null;
}

/** One set's countries, each with whether it rests on made-up rows. */
interface Places {
	readonly countries: readonly { readonly country: number; readonly made: boolean }[];
	/** Whether no other country can have been touched. */
	readonly covered: boolean;
}

/** Adds up touches cell by cell; country -1 is one that is not known. */
class Tally {
	readonly #byPosition = new Map<number, Touched>();
	#covered: boolean | null = null;
	#coveredEver: boolean | null = null;

	add(country: number, amount: number, { inYears, made }: { inYears: boolean; made: boolean }) {
		let touched = this.#byPosition.get(country);
		if (!touched) {
			touched = { amount: 0, ever: 0, made: 0 };
			this.#byPosition.set(country, touched);
		}
		touched.ever += amount;
		if (!inYears) return;
		touched.amount += amount;
		if (made) touched.made += amount;
	}

	cover(covered: boolean, inYears: boolean) {
		this.#coveredEver = (this.#coveredEver ?? true) && covered;
		if (inYears) this.#covered = (this.#covered ?? true) && covered;
	}

	touches(countries: readonly string[]): LensTouches {
		const named = [...this.#byPosition].map(
			([position, touched]) => [countries[position] ?? null, touched] as const
		);
		return {
			countries: new Map(named),
			covered: this.#covered,
			coveredEver: this.#coveredEver
		};
	}
}

/** Where persons came from, set by set: a country is made up where all that names it is. */
function originPlaces(cube: Cube, { facts }: Filter): Places[] {
	return cube.originSets.map((set) => {
		const origins = set.map(decodeOrigin).filter(({ made }) => facts === 'all' || !made);
		const made = new Map<number, boolean>();
		for (const origin of origins) {
			if (origin.country < 0) continue;
			made.set(origin.country, (made.get(origin.country) ?? true) && origin.made);
		}
		return {
			countries: [...made].map(([country, all]) => ({ country, made: all })),
			covered: origins.some(({ listed }) => listed)
		};
	});
}

/** Where events were held. Of one held online it is known that it was in no country. */
function hostPlaces(cube: Cube): Places[] {
	return cube.hostSets.map((set) => ({
		countries: set.map((country) => ({ country, made: false })),
		covered: set.length > 0
	}));
}

function audience({ web, countries }: Cube, { years, facts }: Filter): LensTouches {
	const tally = new Tally();
	const yearOf = web.months.map((month) => Number(month.slice(0, 4)));
	web.visits.month.forEach((month, row) => {
		const year = yearOf[month] ?? NaN;
		const made = web.visits.made[row] === 1;
		if (year > years.to || (made && facts === 'reported')) return;
		const inYears = year >= years.from;
		tally.add(web.visits.country[row] ?? -1, web.visits.visits[row] ?? 0, { inYears, made });
		tally.cover(true, inYears);
	});
	return tally.touches(countries);
}

/**
 * What a lens saw of each country. The lens in force leaves out its own filter, so that it shows
 * every country. What `countryTouches` says in SQL.
 */
export function lensTouches(cube: Cube, lens: Lens, filter: Filter): LensTouches {
	if (lens === 'audience') return audience(cube, filter);
	const { cells } = cube;
	const isSeen = matchesInAnyYear(
		cube,
		lens === filter.lens ? { ...filter, countries: [] } : filter
	);
	const places = lens === 'host' ? hostPlaces(cube) : originPlaces(cube, filter);
	const column = { host: cells.hosts, origin: cells.participants, speaker: cells.speakers }[lens];
	const tally = new Tally();
	for (const cell of eventCells(cube)) {
		const year = cells.year[cell] ?? NaN;
		if (year > filter.years.to || !isSeen(cell)) continue;
		const place = places[column[cell] ?? -1] ?? { countries: [], covered: false };
		const inYears = year >= filter.years.from;
		const isMade = cells.made[cell] === 1;
		const amount = cells.activities[cell] ?? 0;
		for (const { country, made } of place.countries) {
			tally.add(country, amount, { inYears, made: isMade || made });
		}
		if (place.countries.length === 0) tally.add(-1, amount, { inYears, made: isMade });
		const isOnline = lens === 'host' && cells.online[cell] === 1;
		tally.cover(place.covered || isOnline, inYears);
	}
	return tally.touches(cube.countries);
}
