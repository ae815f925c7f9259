import type { Lens } from '$lib/model/filter';
import type { Where } from '$lib/tally/tally';
import type { Cube } from './cube';
import { originsOf } from './origins';

/** The countries of a cell's events, each with whether it rests on made-up rows. */
export interface Places {
	readonly countries: readonly { readonly country: number; readonly made: boolean }[];
	/** Whether no other country can have been touched. */
	readonly covered: boolean;
}

/** Where persons came from, set by set: a country is made up where all that names it is. */
function originPlaces(cube: Cube, { facts }: Where): Places[] {
	return originsOf(cube, facts).map((origins) => {
		const made = new Map<number, boolean>();
		for (const origin of origins) {
			if (origin.country < 0) continue;
			made.set(origin.country, (made.get(origin.country) ?? true) && origin.made);
		}
		return {
			countries: [...made].map(([country, all]) => ({ country, made: all })),
			covered: origins.some(({ listed }) => listed)
		};
	});
}

/** Where events were held. */
function hostPlaces(cube: Cube): Places[] {
	return cube.hostSets.map((set) => ({
		countries: set.map((country) => ({ country, made: false })),
		covered: set.length > 0
	}));
}

/** Where the events of a cell were held, or whence persons came to them, by the lens. */
export function eventPlaces(
	cube: Cube,
	lens: Exclude<Lens, 'audience'>,
	filter: Where
): (cell: number) => Places {
	const { cells } = cube;
	const places = lens === 'host' ? hostPlaces(cube) : originPlaces(cube, filter);
	const column = { host: cells.hosts, origin: cells.participants, speaker: cells.speakers }[lens];
	return (cell) => {
		const found = places[column[cell] ?? -1] ?? { countries: [], covered: false };
		// Of an event held online it is known that it was in no country.
		const isOnline = lens === 'host' && cells.online[cell] === 1;
		return isOnline ? { ...found, covered: true } : found;
	};
}
