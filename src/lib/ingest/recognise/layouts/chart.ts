import type { Layout } from './layout';

/**
 * The table of one of our own charts, as CSV: figures, not the activities, people or visits they count,
 * although it has columns for countries, types and visits. Taken for rows it would count them twice.
 */
export const CHART: readonly Layout[] = [
	{
		id: 'alcance-chart',
		kind: 'unknown',
		signature: ['mark', 'value', 'qualifier', 'measure', 'scope', 'chart', 'dataset', 'as_of']
	}
];
