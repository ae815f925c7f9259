import { peopleSeries } from '$lib/charts/cumulative/people';
import CumulativeChart from '$lib/charts/CumulativeChart.svelte';
import { cumulate, type CumulativeSeries } from '$lib/model/cumulative';
import { qualified } from '$lib/model/qualified-count';
import type { PeopleToDateRow } from '$lib/queries/people-to-date';
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

/** Different people to each year's end, of which two years are chosen; of the last year no list is held. */
const PEOPLE: PeopleToDateRow[] = years.map((year, index) => ({
	year,
	events: 4,
	listed_events: year === 2004 ? 0 : 3,
	people: year === 2004 ? null : 200 + 10 * index,
	new_people: year === 1999 || year === 2004 ? null : 120 - 10 * index,
	unidentified: 0,
	unidentified_to_date: 0,
	events_to_date: 4 * (index + 1),
	listed_to_date: Math.min(15, 3 * (index + 1)),
	people_to_date: 200 + 110 * Math.min(index, 4),
	synthetic_to_date: 0
}));

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
	states: {
		...Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)])),
		variety: ({ format }) =>
			drawing(CumulativeChart, {
				series: peopleSeries(
					PEOPLE,
					years.map((year) => ({ year, listed: true, complete: true })),
					'people'
				),
				people: PEOPLE,
				counted: 'people',
				chosen: { from: 2000, to: 2001 },
				format
			})
	}
};
