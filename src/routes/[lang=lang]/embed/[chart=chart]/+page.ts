import { asset } from '$app/paths';
import type { Geometry } from '$lib/geometry/geometry';
import { OVERVIEW_CHARTS } from '$lib/overview/charts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, fetch }) => {
	const chart = OVERVIEW_CHARTS.find((one) => one === params.chart) ?? OVERVIEW_CHARTS[0];
	const response = await fetch(asset('/geometry/land.json'));
	return { ...data, chart, geometry: (await response.json()) as Geometry };
};
