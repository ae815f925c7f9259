import { asset } from '$app/paths';
import type { Geometry } from '$lib/charts/geometry';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const response = await fetch(asset('/geometry/land.json'));
	return { geometry: (await response.json()) as Geometry };
};
