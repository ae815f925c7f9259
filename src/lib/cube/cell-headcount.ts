import type { Where } from '$lib/tally/tally';
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

/** How many persons some origins of a cell's events are; null where that is not known. */
export type PersonsOf = (of: readonly PlacedOrigin[]) => number | null;

/** Counts the persons of a cell by country. What `origins` says of events in SQL. */
export function personsByCountry(cube: Cube, { facts }: Where, cell: number): PersonsOf {
	const { cells } = cube;
	const persons = cells.persons[cell] ?? [];
	const isStated = (cells.qualifier[cell] ?? -1) >= 0;
	const wholeList = ((cells.listed[cell] ?? 0) & (facts === 'all' ? 1 : 2)) !== 0;
	const sum = (of: readonly PlacedOrigin[]) =>
		of.length === 0 ? null : of.reduce((total, { place }) => total + (persons[place] ?? 0), 0);
	return (of) => {
		const listed = of.filter((origin) => origin.listed);
		if (!isStated) return sum(listed);
		const named = of.filter((origin) => !origin.listed);
		if (named.length > 0 && named.every(({ counted }) => counted)) return sum(named);
		return wholeList ? sum(listed) : null;
	};
}

/** Origins by the position of their country. */
export function eachCountry(origins: readonly PlacedOrigin[]): Map<number, PlacedOrigin[]> {
	const each = new Map<number, PlacedOrigin[]>();
	for (const origin of origins) {
		const own = each.get(origin.country);
		if (own) own.push(origin);
		else each.set(origin.country, [origin]);
	}
	return each;
}

/**
 * Counts the persons of cells for a filter: stated headcounts, else lists; under the origin lens
 * those from the filter's countries only. What a tally of events counts in SQL.
 */
export function cellHeadcounts(cube: Cube, where: Where): (cell: number) => CellHeadcount {
	const { cells } = cube;
	const byOrigin = where.lens === 'origin' && where.countries.length > 0;
	const chosen = new Set(where.countries.map((code) => cube.countries.indexOf(code)));
	// One that no row names is in no set: not to be taken for a person's unknown country.
	chosen.delete(-1);
	const origins = originsOf(cube, where.facts);
	return (cell) => {
		const own = origins[cells.participants[cell] ?? -1] ?? [];
		const isMade = cells.made[cell] === 1;
		const stated = cube.qualifiers[cells.qualifier[cell] ?? -1];
		const qualifier = stated ?? 'exact';
		const personsOf = personsByCountry(cube, where, cell);
		const counting = byOrigin ? own.filter(({ country }) => chosen.has(country)) : own;
		const made =
			isMade || (stated === undefined && counting.some((origin) => origin.listed && origin.made));
		if (!byOrigin) {
			const value = stated === undefined ? personsOf(own) : (cells.headcount[cell] ?? 0);
			return { value, qualifier, made };
		}
		const parts = [...eachCountry(counting).values()].map(personsOf);
		const isOpen = stated !== undefined && parts.includes(null);
		const known = parts.filter((part) => part !== null);
		const value =
			isOpen || known.length === 0 ? null : known.reduce((total, part) => total + part, 0);
		return { value, qualifier, made };
	};
}
