import RankedBars from '$lib/charts/RankedBars.svelte';
import type { RankedRow } from '$lib/charts/ranked/layout';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

function row(label: string, value: number, more: Partial<RankedRow> = {}): RankedRow {
	const text = String(value);
	return { id: label, label, value, text, words: `${label}: ${text}`, ...more };
}

const ROWS: Record<Sample, RankedRow[]> = {
	empty: [],
	one: [row('A', 12)],
	many: Array.from({ length: 14 }, (_, index) =>
		row(
			index === 2 ? 'A name that is too long to be written out' : `Row ${index + 1}`,
			70 - index * 5,
			{
				synthetic: index % 3 === 0 ? 70 - index * 5 : 0
			}
		)
	),
	uncertain: [
		row('A', 40, { selected: true }),
		row('B', 25),
		row('C', 0),
		row('?', 31, { selectable: false })
	]
};

const draw =
	(sample: Sample) =>
	({ format }: Context) =>
		drawing(RankedBars, {
			rows: ROWS[sample],
			label: format.t('gallery.ranked'),
			onselect: () => undefined,
			format
		});

export const RANKED: Entry = {
	id: 'ranked',
	title: 'gallery.ranked',
	definition: 'gallery.sample',
	states: Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)]))
};
