import WebUseChart from '$lib/charts/WebUseChart.svelte';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

function month(index: number, visitors: number | null): WebUseRow {
	const date = new Date(Date.UTC(2003, index, 1)).toISOString().slice(0, 10);
	const visits = 400 + 25 * index + 40 * Math.sin(index);
	const told = {
		visitor_days: visitors === null ? 0 : 30,
		visitors: visitors && visits * visitors
	};
	return { month: date, days: 30, visits, ...told, synthetic: 0 };
}

const level = (value: number, qualifier: ReportedFigure['qualifier']): ReportedFigure => ({
	measure: 'visitors',
	kind: 'level',
	since: null,
	as_of: '2004-12-31',
	value,
	qualifier,
	source: 'Report'
});

const WEB: Record<Sample, { rows: WebUseRow[]; levels: ReportedFigure[] }> = {
	empty: { rows: [], levels: [] },
	one: { rows: [month(0, 0.8)], levels: [] },
	many: { rows: Array.from({ length: 24 }, (_, index) => month(index, 0.8)), levels: [] },
	uncertain: {
		rows: Array.from({ length: 24 }, (_, index) => month(index, null)),
		levels: [level(1200, 'more-than'), level(1200, 'exact')]
	}
};

const draw =
	(sample: Sample) =>
	({ format }: Context) =>
		drawing(WebUseChart, { ...WEB[sample], demonstration: sample === 'many', format });

export const WEB_ENTRY: Entry = {
	id: 'web',
	title: 'gallery.web',
	definition: 'web.definition',
	states: Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)]))
};
