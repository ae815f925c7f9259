import type { Filter, Lens } from '$lib/model/filter';
import { eventsInAnyYear, keyInAnyYear } from './cell-matches';
import type { Cube } from './cube';
import { originsOf } from './origins';
import { remember } from './remember';

/** What one lens saw in one year. */
export interface YearTouches {
	/** Events, or visits, by the position of their country; -1 where it is not known. */
	readonly countries: Map<number, { amount: number; made: number }>;
	/** Whether all countries there are were seen. */
	covered: boolean;
}

/** One set's countries, each with whether it rests on made-up rows. */
interface Places {
	readonly countries: readonly { readonly country: number; readonly made: boolean }[];
	/** Whether no other country can have been touched. */
	readonly covered: boolean;
}

/** Years with anything to see, and what was seen in each. */
class Years extends Map<number, YearTouches> {
	of(year: number): YearTouches {
		let touches = this.get(year);
		if (!touches) this.set(year, (touches = { countries: new Map(), covered: true }));
		return touches;
	}

	add({ countries }: YearTouches, country: number, amount: number, made: boolean) {
		const touched = countries.get(country);
		if (!touched) countries.set(country, { amount, made: made ? amount : 0 });
		else {
			touched.amount += amount;
			if (made) touched.made += amount;
		}
	}
}

/** Where persons came from, set by set: a country is made up where all that names it is. */
function originPlaces(cube: Cube, { facts }: Filter): Places[] {
	return originsOf(cube, facts).map((origins) => {
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

function audience({ web }: Cube, { facts }: Filter): Years {
	const years = new Years();
	const yearOf = web.months.map((month) => Number(month.slice(0, 4)));
	web.visits.month.forEach((month, row) => {
		const made = web.visits.made[row] === 1;
		if (made && facts === 'reported') return;
		const touches = years.of(yearOf[month] ?? NaN);
		years.add(touches, web.visits.country[row] ?? -1, web.visits.visits[row] ?? 0, made);
	});
	return years;
}

function events(cube: Cube, lens: Exclude<Lens, 'audience'>, filter: Filter): Years {
	const { cells } = cube;
	const places = lens === 'host' ? hostPlaces(cube) : originPlaces(cube, filter);
	const column = { host: cells.hosts, origin: cells.participants, speaker: cells.speakers }[lens];
	const years = new Years();
	for (const cell of eventsInAnyYear(cube, filter)) {
		const touches = years.of(cells.year[cell] ?? NaN);
		const { countries, covered } = places[column[cell] ?? -1] ?? { countries: [], covered: false };
		const isMade = cells.made[cell] === 1;
		const amount = cells.activities[cell] ?? 0;
		for (const { country, made } of countries) {
			years.add(touches, country, amount, isMade || made);
		}
		if (countries.length === 0) years.add(touches, -1, amount, isMade);
		touches.covered &&= covered || (lens === 'host' && cells.online[cell] === 1);
	}
	return years;
}

/** What a lens saw of the filter's events, or of the web's visits, year by year in any year. */
export function touchesByYear(
	cube: Cube,
	lens: Lens,
	filter: Filter
): ReadonlyMap<number, Readonly<YearTouches>> {
	const key = lens === 'audience' ? filter.facts : keyInAnyYear(filter);
	return remember(cube, `touches ${lens} ${key}`, () =>
		lens === 'audience' ? audience(cube, filter) : events(cube, lens, filter)
	);
}
