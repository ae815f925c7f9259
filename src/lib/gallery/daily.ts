import DailyWebChart from '$lib/charts/DailyWebChart.svelte';
import type { DailyData } from '$lib/charts/daily/layout';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { WebDaysRow } from '$lib/queries/web-days';
import type { WebEventRow } from '$lib/queries/web-events';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

/** A month of 28 days around a level, up and down by the week; some days left out. */
function month(index: number, hasVisitors: boolean, left: readonly number[] = []): WebDaysRow {
	const date = new Date(Date.UTC(2003, index, 1)).toISOString().slice(0, 10);
	const days = Array.from({ length: 28 }, (_, day) => day + 1).filter((day) => !left.includes(day));
	const visits = days.map(
		(day) => 400 + 20 * index + Math.round(120 * Math.sin((day / 7) * 2 * Math.PI))
	);
	const visitors = visits.map((value) => (hasVisitors ? Math.round(value * 0.8) : null));
	return { month: date, days, visits, visitors, synthetic: 0 };
}

const event = (start_date: string, more: Partial<WebEventRow> = {}): WebEventRow => ({
	...{ activity_id: start_date, title: `Event of ${start_date}`, start_date, end_date: start_date },
	...{ dated: true, countries: ['CO'], synthetic: false },
	...more
});

const level = (qualifier: ReportedFigure['qualifier'], source: string): ReportedFigure => ({
	...{ measure: 'visitors', kind: 'level', since: null, as_of: '2004-12-31', value: 1200 },
	...{ qualifier, source }
});

const months = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => month(from + index, true));

const nothing = { rows: [], levels: [], events: [], opened: null };
const DATA: Record<Sample, DailyData> = {
	empty: { ...nothing, years: { from: 2003, to: 2003 } },
	one: { ...nothing, rows: [month(0, true)], years: { from: 2003, to: 2003 } },
	many: {
		...nothing,
		rows: months(0, 24),
		events: [
			...['2003-03-04', '2003-03-06', '2003-03-09', '2004-06-01'].map((day) => event(day)),
			event('2004-10-01', { dated: false, synthetic: true })
		],
		opened: '2003-01-15',
		years: { from: 2003, to: 2004 }
	},
	uncertain: {
		...nothing,
		rows: [month(0, false, [3, 4, 5]), month(1, true), month(3, false)],
		levels: [level('more-than', 'II.8'), level('exact', 'III.6')],
		years: { from: 2003, to: 2004 }
	}
};

const draw =
	(sample: Sample) =>
	({ format }: Context) =>
		drawing(DailyWebChart, {
			data: DATA[sample],
			eventHref: () => '#daily-many',
			demonstration: sample === 'many',
			format
		});

export const DAILY_ENTRY: Entry = {
	id: 'daily',
	title: 'gallery.daily',
	definition: 'web.definition',
	states: Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)]))
};
