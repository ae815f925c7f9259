import CumulativeChart from '$lib/charts/CumulativeChart.svelte';
import { cumulate, type CumulativeSeries } from '$lib/model/cumulative';
import { qualified } from '$lib/model/qualified-count';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

const years = [1999, 2000, 2001, 2002, 2003, 2004];
const reported = { year: 2004, total: qualified(4000, 'about'), source: 'Report' };

const CUMULATIVE: Record<Sample, CumulativeSeries> = {
	empty: cumulate([], null, false),
	one: cumulate([{ year: 2004, count: qualified(590, 'about', 'more-than') }], null, false),
	many: cumulate(
		years.map((year, index) => ({ year, count: qualified(300 + 120 * index) })),
		reported,
		false
	),
	uncertain: cumulate(
		years.map((year) => ({
			year,
			count: year === 2004 ? qualified(590, 'about', 'more-than') : null
		})),
		reported,
		true
	)
};

const draw =
	(sample: Sample) =>
	({ format }: Context) =>
		drawing(CumulativeChart, {
			series: CUMULATIVE[sample],
			planned: sample === 'uncertain' ? [{ year: 2005, activities: 10 }] : [],
			demonstration: sample === 'many',
			format
		});

export const CUMULATIVE_ENTRY: Entry = {
	id: 'cumulative',
	title: 'gallery.cumulative',
	definition: 'cumulative.definition',
	states: Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)]))
};
