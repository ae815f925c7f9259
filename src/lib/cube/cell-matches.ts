import type { Where } from '$lib/tally/tally';
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
function ofKind(cube: Cube, { types, series, partners }: Where): CellTest[] {
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
function ofCountries(cube: Cube, { countries, lens, facts }: Where): CellTest[] {
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

/** The filter's cells, whatever their year: what `inAnyYear` says of activities in SQL. */
export function cellsInAnyYear(cube: Cube, filter: Where): CellList {
	return remember(cube, `cells ${JSON.stringify(filter)}`, () => {
		const tests = [...ofKind(cube, filter), ...ofCountries(cube, filter)];
		if (filter.facts === 'reported') tests.unshift((cell) => cube.cells.made[cell] === 0);
		return cube.cells.year
			.map((_, cell) => cell)
			.filter((cell) => tests.every((test) => test(cell)));
	});
}
