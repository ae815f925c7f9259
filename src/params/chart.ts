import type { ParamMatcher } from '@sveltejs/kit';
import { OVERVIEW_CHARTS, type OverviewChartId } from '$lib/overview/charts';

/** Accepts the charts of the overview, each of which can be embedded. */
export const match = ((param): param is OverviewChartId =>
	OVERVIEW_CHARTS.some((chart) => chart === param)) satisfies ParamMatcher;
