import type { Filter } from '$lib/model/filter';
import type { Cube } from './cube';
import { decodeOrigin } from './origin-code';

/** The headcounts of a cell's events, added up. */
export interface CellHeadcount {
	/** Null where nobody counted; either of all the cell's events or of none. */
	readonly value: number | null;
	/** "exact" where it is counted on lists. */
	readonly qualifier: string;
	/** Whether the events or their lists are made up. */
	readonly made: boolean;
}

/**
 * Counts the persons of cells for a filter: stated headcounts, else lists; under the origin lens
 * those from the filter's countries only. What `eventHeadcount` says of events in SQL.
 */
export function cellHeadcounts(cube: Cube, filter: Filter): (cell: number) => CellHeadcount {
	const { cells } = cube;
	const isPublished = filter.facts === 'reported';
	const byOrigin = filter.lens === 'origin' && filter.countries.length > 0;
	const chosen = new Set(filter.countries.map((code) => cube.countries.indexOf(code)));
	// One that no row names is in no set: not to be taken for a person's unknown country.
	chosen.delete(-1);
	/** The origins of each set that count, by their place in it. */
	const counting = cube.originSets.map((set) =>
		set
			.map((code, place) => ({ ...decodeOrigin(code), place }))
			.filter(({ country, made }) => (!byOrigin || chosen.has(country)) && !(made && isPublished))
	);
	return (cell) => {
		const persons = cells.persons[cell] ?? [];
		const origins = counting[cells.participants[cell] ?? -1] ?? [];
		const made = cells.made[cell] === 1;
		const sum = (of: typeof origins) =>
			of.reduce((total, { place }) => total + (persons[place] ?? 0), 0);
		const qualifier = cube.qualifiers[cells.qualifier[cell] ?? -1];
		if (qualifier === undefined) {
			const listed = origins.filter((origin) => origin.listed);
			const value = listed.length === 0 ? null : sum(listed);
			return { value, qualifier: 'exact', made: made || listed.some((origin) => origin.made) };
		}
		if (!byOrigin) return { value: cells.headcount[cell] ?? 0, qualifier, made };
		const named = origins.filter((origin) => !origin.listed);
		const known = named.length > 0 && named.every(({ counted }) => counted);
		return { value: known ? sum(named) : null, qualifier, made };
	};
}
