/** Ids of the overview's charts, in the order of the page. */
export const OVERVIEW_CHARTS = ['reach', 'cumulative', 'types', 'who', 'web'] as const;

export type OverviewChartId = (typeof OVERVIEW_CHARTS)[number];
