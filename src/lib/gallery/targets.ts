import TargetBars from '$lib/charts/TargetBars.svelte';
import { qualified, type Count } from '$lib/model/qualified-count';
import { standingOf, type Target, type TargetRow } from '$lib/model/target';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

interface Ends {
	readonly low?: Count;
	readonly high?: Count;
	readonly ahead?: boolean;
	readonly country?: string;
	readonly synthetic?: boolean;
}

function target(
	measure: Target['measure'],
	year: number,
	value: number,
	actual: Count,
	{ country, ahead = false, synthetic = false, ...ends }: Ends = {}
): TargetRow {
	const { low = actual, high = actual } = ends;
	return {
		...{ measure, year, value, source: 'Plan', actual, low, high, ahead, synthetic },
		...(country && { country }),
		standing: standingOf(value, low, high)
	};
}

const ROWS: Record<Sample, TargetRow[]> = {
	empty: [],
	one: [target('events', 2004, 50, qualified(50, 'more-than'))],
	many: [
		target('events', 2002, 30, qualified(34), { synthetic: true }),
		target('events', 2004, 60, qualified(55), { synthetic: true }),
		target('events', 2004, 10, qualified(9), { country: 'CO', synthetic: true }),
		target('participations', 2004, 2000, qualified(4000)),
		target('countries', 2004, 22, qualified(16))
	],
	uncertain: [
		target('participations', 2003, 3200, null, {
			low: qualified(120, 'at-least'),
			high: qualified(3410, 'about', 'less-than')
		}),
		target('participations', 2004, 4000, qualified(4000, 'about')),
		target('events', 2004, 60, qualified(50, 'more-than')),
		target('events', 2004, 3, null, { country: 'PY' }),
		target('countries', 2006, 18, qualified(16), { high: null, ahead: true })
	]
};

const draw =
	(sample: Sample) =>
	({ format }: Context) =>
		drawing(TargetBars, { rows: ROWS[sample], format });

export const TARGETS: Entry = {
	id: 'targets',
	title: 'gallery.targets',
	definition: 'chart.targets.name',
	states: Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)]))
};
