import TypesByYearChart from '$lib/charts/TypesByYearChart.svelte';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import type { YearRow } from '$lib/queries/complete-years';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

const years = [1999, 2000, 2001, 2002, 2003, 2004];

function type(
	year: number,
	id: string,
	activities: number,
	total: number,
	planned = false
): ActivityTypeRow {
	return {
		year,
		type: id,
		convenes: true,
		status: planned ? 'planned' : 'held',
		activities,
		year_total: total,
		synthetic: 0
	};
}

const TYPES: Record<Sample, { rows: ActivityTypeRow[]; years: YearRow[] }> = {
	empty: { rows: [], years: [] },
	one: {
		rows: [type(2004, 'seminar', 1, 1)],
		years: [{ year: 2004, listed: true, complete: true }]
	},
	many: {
		rows: years.flatMap((year, index) => [
			type(year, 'workshop', 1 + (index % 3), 6 + index),
			type(year, 'seminar', 2 + (index % 2), 6 + index),
			type(year, 'forum', 1, 6 + index),
			type(year, 'meeting', 1, 6 + index),
			type(year, 'mission', 1 + index - (index % 2) - (index % 3), 6 + index)
		]),
		years: years.map((year) => ({ year, listed: true, complete: true }))
	},
	uncertain: {
		rows: [
			type(1999, 'annual-meeting', 1, 1),
			type(2004, 'workshop', 2, 4),
			type(2004, 'seminar', 3, 4),
			type(2005, 'seminar', 4, 6, true),
			type(2005, 'mission', 2, 6, true)
		],
		years: years.map((year) => ({ year, listed: year === 2004, complete: year === 2004 }))
	}
};

/** More types than there are colours, and activities of several types and of none. */
export const VARIETY: { rows: ActivityTypeRow[]; years: YearRow[] } = {
	rows: years.flatMap((year, index) =>
		['SWC', 'DC', 'LC', 'TTT', 'online', 'WiSE', 'HPC', 'Pilot', 'R', 'Python', ''].flatMap(
			(id, place) =>
				place > 6 && index < 2 ? [] : [type(year, id, 12 - place + index, 40 + index)]
		)
	),
	years: years.map((year) => ({ year, listed: true, complete: true }))
};

const draw =
	(sample: Sample) =>
	({ format, types }: Context) =>
		drawing(TypesByYearChart, { ...TYPES[sample], types, format });

export const TYPES_ENTRY: Entry = {
	id: 'types',
	title: 'gallery.types',
	definition: 'types.definition',
	states: {
		...Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)])),
		variety: ({ format, types }) => drawing(TypesByYearChart, { ...VARIETY, types, format })
	}
};
