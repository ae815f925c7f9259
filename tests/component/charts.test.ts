import { describe, expect, inject, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import type { Topology } from 'topojson-specification';
import CumulativeChart from '../../src/lib/charts/CumulativeChart.svelte';
import type { Geometry } from '../../src/lib/geometry/geometry';
import ReachMap from '../../src/lib/charts/ReachMap.svelte';
import TypesByYearChart from '../../src/lib/charts/TypesByYearChart.svelte';
import WebUseChart from '../../src/lib/charts/WebUseChart.svelte';
import {
	CUMULATIVE,
	REACH,
	SAMPLES,
	TYPES,
	VARIETY,
	WEB,
	WORLD
} from '../../src/lib/gallery/samples';
import { geometryOf } from '../../src/lib/geometry/geometry-of';
import { english as format } from './texts';

const geometry = inject('geometry') as Geometry;
const world = geometryOf(
	WORLD.map(({ country }) => country!),
	inject('world') as Topology
);
const types = ['workshop', 'seminar', 'forum', 'meeting', 'mission', 'annual-meeting'].map(
	(id, index) => ({ id, label: id, slot: index + 1 })
);

type Props = Record<string, unknown>;
const charts: Record<string, (sample: (typeof SAMPLES)[number]) => [Component<Props>, Props]> = {
	map: (sample) => [
		ReachMap as unknown as Component<Props>,
		{ rows: REACH[sample], lens: 'host', geometry, format }
	],
	cumulative: (sample) => [
		CumulativeChart as unknown as Component<Props>,
		{ series: CUMULATIVE[sample], format }
	],
	types: (sample) => [
		TypesByYearChart as unknown as Component<Props>,
		{ ...TYPES[sample], types, format }
	],
	web: (sample) => [WebUseChart as unknown as Component<Props>, { ...WEB[sample], format }]
};

describe.each(Object.keys(charts))('the chart %s', (name) => {
	it.each(SAMPLES)('draws finite shapes and readable texts: %s', async (sample) => {
		const [component, props] = charts[name]!(sample);
		const { container } = await render(component, props);
		await expect.poll(() => container.querySelectorAll('svg').length).toBeGreaterThan(0);
		const odd = [...container.querySelectorAll('svg, svg *')]
			.flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}="${value}"`))
			.filter((attribute) => /NaN|undefined|Infinity|\[object/.test(attribute));
		expect(odd).toEqual([]);
		expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\[object/);
		const small = [...container.querySelectorAll('svg text')].filter(
			(text) => text.textContent && parseFloat(getComputedStyle(text).fontSize) < 12
		);
		expect(small).toEqual([]);
	});

	it.each(SAMPLES)(
		'is at most one stop of the tab key, with names for all its marks: %s',
		async (sample) => {
			const [component, props] = charts[name]!(sample);
			const { container } = await render(component, props);
			await expect.poll(() => container.querySelector('.drawing svg')).toBeTruthy();
			const stops = container.querySelectorAll('svg [tabindex="0"]');
			expect(stops.length).toBeLessThanOrEqual(1);
			for (const mark of container.querySelectorAll('svg [tabindex]')) {
				expect(mark.getAttribute('aria-label')).toBeTruthy();
			}
		}
	);
});

it('the map tells its states apart in words as in paint', async () => {
	const { container } = await render(ReachMap, {
		rows: REACH.uncertain,
		lens: 'host',
		geometry,
		format
	});
	const label = (name: string) =>
		container.querySelector(`[aria-label^="${name}"]`)?.getAttribute('aria-label') ?? '';
	await expect.poll(() => label('Venezuela')).toContain('2');
	expect(label('Venezuela')).toMatch(/planned/);
	expect(label('Bolivia')).toMatch(/year unknown/);
	expect(label('Mexico')).toMatch(/no data|unknown/);
	expect(label('Brazil')).toMatch(/none/);
	expect(label('Trinidad')).toMatch(/planned/);
	const labels = ['Bolivia', 'Mexico', 'Brazil', 'Trinidad'].map(
		(name) => label(name).split(/[:,]/)[1]
	);
	expect(new Set(labels).size).toBe(4);
});

it('the map of a programme without members names no guests, and what it has no land for', async () => {
	const { container } = await render(ReachMap, {
		rows: WORLD,
		lens: 'host',
		geometry: world,
		format
	});
	const mark = (country: string) => container.querySelector(`.drawing [data-country="${country}"]`);
	await expect
		.poll(() => mark('US')?.getAttribute('aria-label'))
		.toBe('United States: 951 events hosted');
	expect(mark('MU')?.querySelector('circle')).toBeTruthy();
	expect(container.textContent).toContain('Not on the map: Antarctica 1.');
	expect(container.textContent).not.toMatch(/°|not a member/);
});

it('the types chart groups what it has no colour for', async () => {
	const { container } = await render(TypesByYearChart, { ...VARIETY, types: [], format });
	await expect.poll(() => container.textContent).toContain('4 other types');
	expect(container.textContent).toMatch(/several types: in 1999, .* add up to more than the total/);
});

it('the cumulative chart never shows people in a planned year', async () => {
	const { container } = await render(CumulativeChart, {
		series: CUMULATIVE.uncertain,
		planned: [{ year: 2005, activities: 10 }],
		format
	});
	const label = () =>
		container.querySelector('[aria-label^="2005"]')?.getAttribute('aria-label') ?? '';
	await expect.poll(label).toContain('10');
	expect(label()).not.toMatch(/participation/);
});
