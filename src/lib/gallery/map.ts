import ReachMap from '$lib/charts/ReachMap.svelte';
import type { CountryReachRow } from '$lib/queries/country-reach';
import { drawing, SAMPLES, type Context, type Entry } from './entry';
import { REACH, WORLD } from './map-rows';

const draw =
	(rows: CountryReachRow[]) =>
	({ format, land }: Context) =>
		drawing(ReachMap, { rows, lens: 'host', geometry: land, format });

export const MAP: Entry = {
	id: 'map',
	title: 'gallery.map',
	definition: 'map.definition',
	states: {
		...Object.fromEntries(SAMPLES.map((sample) => [sample, draw(REACH[sample])])),
		world: ({ format, world }) =>
			drawing(ReachMap, { rows: WORLD, lens: 'host', geometry: world, format })
	}
};
