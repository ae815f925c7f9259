import type { Where } from '$lib/tally/tally';
import { eachCountry, personsByCountry, type CellHeadcount } from './cell-headcount';
import type { Cube } from './cube';
import { originsOf } from './origins';

/** What a cell's events count of one country; null where it is not known. */
export interface CellGroup extends CellHeadcount {
	readonly country: string | null;
}

/**
 * A cell's participants by the country they came from, and what is left of its headcount or of whoever's
 * country is not known. What a tally of events by origin says in SQL.
 */
export function originGroups(cube: Cube, where: Where): (cell: number) => CellGroup[] {
	const { cells } = cube;
	const origins = originsOf(cube, where.facts);
	return (cell) => {
		const isMade = cells.made[cell] === 1;
		const stated = cube.qualifiers[cells.qualifier[cell] ?? -1];
		const qualifier = stated ?? 'exact';
		const personsOf = personsByCountry(cube, where, cell);
		const byCountry = eachCountry(origins[cells.participants[cell] ?? -1] ?? []);
		const madeOf = (of: readonly { listed: boolean; made: boolean }[]) =>
			isMade || (stated === undefined && of.some(({ listed, made }) => listed && made));
		const nobody = byCountry.get(-1) ?? [];
		byCountry.delete(-1);
		const groups = [...byCountry].map(([position, own]): CellGroup => {
			const country = cube.countries[position] ?? null;
			return { country, value: personsOf(own), qualifier, made: madeOf(own) };
		});
		const exceeds = ((cells.exceeds[cell] ?? 0) & (where.facts === 'all' ? 1 : 2)) !== 0;
		if (nobody.length > 0 || exceeds || groups.length === 0) {
			const split = groups.reduce((total, { value }) => total + (value ?? 0), 0);
			const rest = exceeds ? (cells.headcount[cell] ?? 0) - split : 0;
			const value = stated === undefined ? personsOf(nobody) : rest;
			groups.push({ country: null, value, qualifier, made: madeOf(nobody) });
		}
		const { countries } = where;
		if (countries.length === 0) return groups;
		return groups.filter(({ country }) => country !== null && countries.includes(country));
	};
}
