import type { DatasetFacts } from '$lib/model/dataset';
import { LENSES, type Filter, type Lens } from '$lib/model/filter';
import { OVERVIEW_CHARTS, type OverviewChartId } from '$lib/overview/charts';
import type { OverviewRows } from '$lib/overview/questions';
import { hasWebUse } from '$lib/overview/web-use';

/** Every slide there can be; the maps are named by their lens. The first one is shown when none is asked for. */
export const SLIDES = [
	'title',
	'figures',
	...LENSES,
	'cumulative',
	'types',
	'web',
	'sources'
] as const;

export type SlideId = (typeof SLIDES)[number];

/** The slides of one presentation in their order, and the single years each of them can be seen at. */
export interface Deck {
	readonly slides: readonly SlideId[];
	/** Ascending; empty where the filter takes one year only. */
	readonly years: readonly number[];
}

/** Whether a slide is a map, and of which lens. */
export function isLens(slide: SlideId): slide is Lens {
	return (LENSES as readonly string[]).includes(slide);
}

/** The overview's chart that a slide shows; null for a slide without one. */
export function chartOf(slide: SlideId): OverviewChartId | null {
	return isLens(slide) ? 'reach' : (OVERVIEW_CHARTS.find((chart) => chart === slide) ?? null);
}

/**
 * The slides for a filter, given its answer over all its years: a map per lens that knows a country, the
 * lens in force first. Chosen countries are read by that lens, so then it is the only one.
 */
export function deckOf(rows: OverviewRows, filter: Filter, facts: DatasetFacts): Deck {
	const hasWeb = hasWebUse(facts, rows.reportedFigures);
	const knows = (lens: Lens) =>
		rows.reach.some((row) => row.lens === lens && row.country !== null && row.amount > 0);
	const others = filter.countries.length > 0 ? [] : LENSES.filter((one) => one !== filter.lens);
	const web: SlideId[] = hasWeb ? ['web'] : [];
	return {
		slides: [
			'title',
			'figures',
			filter.lens,
			...others.filter((lens) => knows(lens) && (lens !== 'audience' || hasWeb)),
			'cumulative',
			'types',
			...web,
			'sources'
		],
		years: yearsWithin(filter)
	};
}

/** The single years of a filter; none where it takes only one. */
export function yearsWithin({ years: { from, to } }: Filter): number[] {
	return from === to ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
