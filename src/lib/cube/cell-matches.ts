import type { Filter } from '$lib/model/filter';
import type { Cube } from './cube';
import { decodeOrigin } from './origin-code';

/** Whether a cell, by its position, is within a filter. */
export type CellTest = (cell: number) => boolean;

const everything: CellTest = () => true;

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
	const has = cube.originSets.map((set) =>
		set
			.map(decodeOrigin)
			.some(({ country, made }) => wanted.has(country) && (facts === 'all' || !made))
	);
	const column = lens === 'origin' ? cells.participants : cells.speakers;
	return [(cell) => has[column[cell] ?? -1] ?? false];
}

/** Tests cells for a filter, whatever their year: what `activityInAnyYear` says of activities in SQL. */
export function matchesInAnyYear(cube: Cube, filter: Filter): CellTest {
	const tests = [...ofKind(cube, filter), ...ofCountries(cube, filter)];
	if (filter.facts === 'reported') tests.unshift((cell) => cube.cells.made[cell] === 0);
	if (tests.length === 0) return everything;
	return (cell) => tests.every((test) => test(cell));
}

/** Tests cells for a filter: what `activityMatches` says of activities in SQL. */
export function matches(cube: Cube, filter: Filter): CellTest {
	const { from, to } = filter.years;
	const inAnyYear = matchesInAnyYear(cube, filter);
	return (cell) => {
		const year = cube.cells.year[cell] ?? NaN;
		return year >= from && year <= to && inAnyYear(cell);
	};
}

/** Positions of the cells that hold events: held, and convening people. */
export function eventCells({ cells }: Cube): number[] {
	return cells.year
		.map((_, cell) => cell)
		.filter((cell) => cells.held[cell] === 1 && cells.convenes[cell] === 1);
}
