import { asset } from '$app/paths';
import { WORLD } from '$lib/gallery/map-rows';
import type { Geometry } from '$lib/geometry/geometry';
import { geometryOf } from '$lib/geometry/geometry-of';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const read = async (file: string) => (await fetch(asset(`/geometry/${file}`))).json();
	const codes = WORLD.map(({ country }) => country ?? '');
	return {
		geometry: (await read('land.json')) as Geometry,
		world: geometryOf(codes, await read('world.json'))
	};
};
