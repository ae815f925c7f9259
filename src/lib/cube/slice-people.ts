import type { Filter } from '$lib/model/filter';
import type { PeopleRow } from '$lib/queries/people';
import { eventsInAnyYear, inYears } from './cell-matches';
import type { Cube } from './cube';
import { originsOf } from './origins';

/**
 * What a cube knows of the row of `people`: the events, and how many have a list. Persons cannot be
 * added up: `people` is null, and where there are lists that means "not counted yet".
 */
export function slicePeople(cube: Cube, filter: Filter): PeopleRow[] {
	const { cells } = cube;
	const byOrigin = filter.lens === 'origin' && filter.countries.length > 0;
	const chosen = new Set(filter.countries.map((code) => cube.countries.indexOf(code)));
	const isListed = originsOf(cube, filter.facts).map((set) =>
		set.some(
			({ country, listed }) => listed && (!byOrigin || (country >= 0 && chosen.has(country)))
		)
	);
	const within = inYears(cube, eventsInAnyYear(cube, filter), filter);
	const count = (of: readonly number[]) =>
		of.reduce((total, cell) => total + (cells.activities[cell] ?? 0), 0);
	const listed = within.filter((cell) => isListed[cells.participants[cell] ?? -1]);
	return [{ events: count(within), listed_events: count(listed), people: null, new_people: null }];
}
