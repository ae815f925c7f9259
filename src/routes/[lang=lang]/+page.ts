import { asset } from '$app/paths';
import type { Geometry } from '$lib/geometry/geometry';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, fetch }) => {
	const response = await fetch(asset('/geometry/land.json'));
	return { ...data, geometry: (await response.json()) as Geometry };
};
