import type { Filter } from '$lib/model/filter';
import { cellHeadcounts, type CellHeadcount } from './cell-headcount';
import type { Cube } from './cube';
import { originsOf } from './origins';

/** What a cell's events count in one group; the group's name, or null where it is not known. */
export interface CellGroup extends CellHeadcount {
	readonly group: string | null;
}

/** The cell's events in each of the given groups, wholly; in none they are in one that is not known. */
function whole(names: readonly string[], counted: CellHeadcount): CellGroup[] {
	const groups = names.length > 0 ? names : [null];
	return groups.map((group) => ({ ...counted, group }));
}

/** The cell's participants by the country they came from, and those whose country is not known. */
function byOrigin(cube: Cube, cell: number, { facts, countries }: Filter): CellGroup[] {
	const { cells } = cube;
	const made = cells.made[cell] === 1;
	const persons = cells.persons[cell] ?? [];
	const stated = cube.qualifiers[cells.qualifier[cell] ?? -1];
	const origins = originsOf(cube, facts)[cells.participants[cell] ?? -1] ?? [];
	const sum = (of: typeof origins) =>
		of.reduce((total, { place }) => total + (persons[place] ?? 0), 0);
	const counted = (of: typeof origins): Omit<CellGroup, 'group'> => {
		const listed = of.filter((origin) => origin.listed);
		if (stated === undefined) {
			const value = listed.length > 0 ? sum(listed) : null;
			return { value, qualifier: 'exact', made: made || listed.some((origin) => origin.made) };
		}
		const named = of.filter((origin) => !origin.listed);
		const isKnown = named.length > 0 && named.every((origin) => origin.counted);
		return { value: isKnown ? sum(named) : null, qualifier: stated, made };
	};
	const known = [...new Set(origins.map(({ country }) => country))].filter((at) => at >= 0);
	const groups: CellGroup[] = known.map((position) => ({
		group: cube.countries[position] ?? null,
		...counted(origins.filter(({ country }) => country === position))
	}));
	const ofNobody = origins.filter(({ country }) => country < 0);
	const exceeds = ((cells.exceeds[cell] ?? 0) & (facts === 'all' ? 1 : 2)) !== 0;
	if (ofNobody.length > 0 || exceeds || known.length === 0) {
		const split = groups.reduce((total, { value }) => total + (value ?? 0), 0);
		const rest = exceeds ? (cells.headcount[cell] ?? 0) - split : 0;
		const unknown = counted(ofNobody);
		groups.push({ group: null, ...unknown, ...(stated !== undefined && { value: rest }) });
	}
	if (countries.length === 0) return groups;
	return groups.filter(({ group }) => group !== null && countries.includes(group));
}

/** Puts the events of cells into groups, as `eventGroups` does in SQL. */
export function cellGroups(
	cube: Cube,
	grouping: 'year' | 'country',
	filter: Filter
): (cell: number) => CellGroup[] {
	const { cells, countries } = cube;
	const { lens, facts } = filter;
	if (grouping === 'country' && lens === 'audience') return () => [];
	if (grouping === 'country' && lens === 'origin') return (cell) => byOrigin(cube, cell, filter);
	const headcount = cellHeadcounts(cube, filter);
	if (grouping === 'year') return (cell) => whole([String(cells.year[cell])], headcount(cell));
	const named = (positions: readonly number[]) =>
		positions.flatMap((position) => countries[position] ?? []);
	if (lens === 'host') {
		return (cell) => whole(named(cube.hostSets[cells.hosts[cell] ?? -1] ?? []), headcount(cell));
	}
	const speakers = originsOf(cube, facts).map((set) =>
		named([...new Set(set.map(({ country }) => country))])
	);
	return (cell) => whole(speakers[cells.speakers[cell] ?? -1] ?? [], headcount(cell));
}
