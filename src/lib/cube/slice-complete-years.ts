import { isWithin, type Filter, type YearRange } from '$lib/model/filter';
import type { YearRow } from '$lib/queries/complete-years';
import type { Cube } from './cube';
import { listedYears } from './hosts';
import { touchesByYear } from './touches-by-year';

/** Years whose events are not all known to be of the filter's countries or of others. */
function unplacedYears(cube: Cube, filter: Filter): ReadonlySet<number> {
	const { countries, lens } = filter;
	if (countries.length === 0 || lens === 'audience') return new Set();
	const touches = [...touchesByYear(cube, lens, { ...filter, countries: [] })];
	return new Set(touches.filter(([, { covered }]) => !covered).map(([year]) => year));
}

/** Years that the list of hosts is about, where it names none of the filter's countries. */
function hostedByNone(cube: Cube, { countries, lens }: Filter): YearRange | undefined {
	if (countries.length === 0 || lens !== 'host') return undefined;
	const isNamed = cube.knownHosts.some(({ country }) => countries.includes(country));
	return isNamed ? undefined : listedYears(cube);
}

/** The rows of `completeYears`. */
export function sliceCompleteYears(cube: Cube, filter: Filter): YearRow[] {
	const { years } = cube;
	if (years.first === null) return [];
	const withMade = filter.facts === 'all';
	const lastHeld = years.lastHeld[withMade ? 0 : 1];
	const from = Math.max(filter.years.from, years.first);
	const to = Math.min(filter.years.to, lastHeld ?? filter.years.to);
	const isListed = (year: number) =>
		years.complete.length === 0 ||
		years.complete.includes(year) ||
		(withMade && years.made.includes(year));
	const unplaced = unplacedYears(cube, filter);
	const none = hostedByNone(cube, filter);
	const count = Math.max(0, to - from + 1);
	return Array.from({ length: count }, (_, index) => from + index).map((year) => ({
		year,
		listed: isListed(year),
		complete:
			(isListed(year) && !unplaced.has(year)) || (none !== undefined && isWithin(year, none))
	}));
}
