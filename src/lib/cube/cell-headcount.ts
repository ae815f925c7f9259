import type { Filter } from '$lib/model/filter';
import type { Cube } from './cube';
import { originsOf, type PlacedOrigin } from './origins';

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
	const byOrigin = filter.lens === 'origin' && filter.countries.length > 0;
	const chosen = new Set(filter.countries.map((code) => cube.countries.indexOf(code)));
	// One that no row names is in no set: not to be taken for a person's unknown country.
	chosen.delete(-1);
	const origins = originsOf(cube, filter.facts);
	const counting = byOrigin
		? origins.map((set) => set.filter(({ country }) => chosen.has(country)))
		: origins;
	const sum = (of: readonly PlacedOrigin[], persons: readonly number[]) =>
		of.reduce((total, { place }) => total + (persons[place] ?? 0), 0);
	return (cell) => {
		const made = cells.made[cell] === 1;
		const qualifier = cube.qualifiers[cells.qualifier[cell] ?? -1];
		if (qualifier !== undefined && !byOrigin) {
			return { value: cells.headcount[cell] ?? 0, qualifier, made };
		}
		const persons = cells.persons[cell] ?? [];
		const own = counting[cells.participants[cell] ?? -1] ?? [];
		if (qualifier === undefined) {
			const listed = own.filter((origin) => origin.listed);
			const value = listed.length === 0 ? null : sum(listed, persons);
			return { value, qualifier: 'exact', made: made || listed.some((origin) => origin.made) };
		}
		const named = own.filter((origin) => !origin.listed);
		const isKnown = named.length > 0 && named.every(({ counted }) => counted);
		return { value: isKnown ? sum(named, persons) : null, qualifier, made };
	};
}
