import type { Filter, Lens } from '$lib/model/filter';
import { eventsInAnyYear, keyInAnyYear } from './cell-matches';
import type { Cube } from './cube';
import { eventPlaces } from './event-places';
import { remember } from './remember';

/** What one lens saw in one year. */
export interface YearTouches {
	/** Events, or visits, by the position of their country; -1 where it is not known. */
	readonly countries: Map<number, { amount: number; made: number }>;
	/** Whether all countries there are were seen. */
	covered: boolean;
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

function audience({ web }: Cube, { facts }: Filter): Years {
	const years = new Years();
	const yearOf = web.months.map((month) => Number(month.slice(0, 4)));
	web.visits.month.forEach((month, row) => {
		const made = web.visits.made[row] === 1;
		if (made && facts === 'reported') return;
		const touches = years.of(yearOf[month] ?? NaN);
		const country = web.visits.country[row] ?? -1;
		touches.covered &&= country >= 0;
		years.add(touches, country, web.visits.visits[row] ?? 0, made);
	});
	return years;
}

function events(cube: Cube, lens: Exclude<Lens, 'audience'>, filter: Filter): Years {
	const { cells } = cube;
	const placesOf = eventPlaces(cube, lens, filter);
	const years = new Years();
	for (const cell of eventsInAnyYear(cube, filter)) {
		const touches = years.of(cells.year[cell] ?? NaN);
		const { countries, covered } = placesOf(cell);
		const isMade = cells.made[cell] === 1;
		const amount = cells.activities[cell] ?? 0;
		for (const { country, made } of countries) {
			years.add(touches, country, amount, isMade || made);
		}
		if (countries.length === 0) years.add(touches, -1, amount, isMade);
		touches.covered &&= covered;
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
