import { isWithin, type Filter } from '$lib/model/filter';
import type { Cube } from './cube';
import { originsOf } from './origins';
import { remember } from './remember';

/** Whether a cell, by its position, is within a filter. */
type CellTest = (cell: number) => boolean;

/** Positions of cells, in ascending order. */
type CellList = readonly number[];

/** Which of a cube's sets hold any of the wanted positions. */
function setsWith(sets: readonly (readonly number[])[], wanted: ReadonlySet<number>): boolean[] {
	return sets.map((set) => set.some((position) => wanted.has(position)));
}

function positions(list: readonly string[], names: readonly string[]): Set<number> {
	return new Set(names.map((name) => list.indexOf(name)).filter((position) => position >= 0));
}

/** Cells of the filter's types, series and partners. */
function ofKind(cube: Cube, { types, series, partners }: Filter): CellTest[] {
	const { cells } = cube;
	const tests: CellTest[] = [];
	if (types.length > 0) {
		const has = setsWith(cube.typeSets, positions(cube.types, types));
		tests.push((cell) => has[cells.types[cell] ?? -1] ?? false);
	}
	if (series.length > 0) {
		const wanted = positions(cube.series, series);
		tests.push((cell) => wanted.has(cells.series[cell] ?? -1));
	}
	if (partners.length > 0) {
		const has = setsWith(cube.partnerSets, positions(cube.partners, partners));
		tests.push((cell) => has[cells.partners[cell] ?? -1] ?? false);
	}
	return tests;
}

/** Cells that concern the filter's countries, read by the lens in force; the audience's are no cells. */
function ofCountries(cube: Cube, { countries, lens, facts }: Filter): CellTest[] {
	if (countries.length === 0 || lens === 'audience') return [];
	const { cells } = cube;
	const wanted = positions(cube.countries, countries);
	if (lens === 'host') {
		const has = setsWith(cube.hostSets, wanted);
		return [(cell) => has[cells.hosts[cell] ?? -1] ?? false];
	}
	const has = originsOf(cube, facts).map((set) => set.some(({ country }) => wanted.has(country)));
	const column = lens === 'origin' ? cells.participants : cells.speakers;
	return [(cell) => has[column[cell] ?? -1] ?? false];
}

/** All of a filter that decides on cells of any year, as a key to remember by. */
export function keyInAnyYear({ types, series, partners, countries, lens, facts }: Filter): string {
	const read = countries.length > 0 && lens !== 'audience' ? [lens, countries] : [];
	return JSON.stringify([facts, types, series, partners, read]);
}

/** The filter's cells, whatever their year: what `activityInAnyYear` says of activities in SQL. */
export function cellsInAnyYear(cube: Cube, filter: Filter): CellList {
	return remember(cube, `cells ${keyInAnyYear(filter)}`, () => {
		const tests = [...ofKind(cube, filter), ...ofCountries(cube, filter)];
		if (filter.facts === 'reported') tests.unshift((cell) => cube.cells.made[cell] === 0);
		return cube.cells.year
			.map((_, cell) => cell)
			.filter((cell) => tests.every((test) => test(cell)));
	});
}

/** The filter's events, held and convening people, whatever their year. */
export function eventsInAnyYear(cube: Cube, filter: Filter): CellList {
	const { held, convenes } = cube.cells;
	return remember(cube, `events ${keyInAnyYear(filter)}`, () =>
		cellsInAnyYear(cube, filter).filter((cell) => held[cell] === 1 && convenes[cell] === 1)
	);
}

/** Those of some cells that are within years: of the filter's, what `activityMatches` says in SQL. */
export function inYears({ cells }: Cube, list: CellList, { years }: Filter): CellList {
	return list.filter((cell) => isWithin(cells.year[cell] ?? NaN, years));
}
