import { describe, expect, inject, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Topology } from 'topojson-specification';
import type { Geometry } from '../../src/lib/geometry/geometry';
import { ENTRIES } from '../../src/lib/gallery/entries';
import { SAMPLES, type Drawing, type Entry } from '../../src/lib/gallery/entry';
import { WORLD } from '../../src/lib/gallery/map-rows';
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

const context = { format, types, land: geometry, world };
const sampleOf = ({ states }: Entry, state: keyof Entry['states']): Drawing =>
	states[state]!(context);

/** Draws one state of a chart of the gallery. */
function draw(id: string, state: keyof Entry['states']) {
	const { component, props } = sampleOf(
		ENTRIES.find((entry) => entry.id === id)!,
		state
	);
	return render(component, props);
}

describe.each(ENTRIES.map(({ id }) => id))('the chart %s', (name) => {
	it.each(SAMPLES)('draws finite shapes and readable texts: %s', async (sample) => {
		const { container } = await draw(name, sample);
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
			const { container } = await draw(name, sample);
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
	const { container } = await draw('map', 'uncertain');
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
	const { container } = await draw('map', 'world');
	const mark = (country: string) => container.querySelector(`.drawing [data-country="${country}"]`);
	await expect
		.poll(() => mark('US')?.getAttribute('aria-label'))
		.toBe('United States: 951 events hosted');
	expect(mark('MU')?.querySelector('circle')).toBeTruthy();
	expect(container.textContent).toContain('Not on the map: Antarctica 1.');
	expect(container.textContent).not.toMatch(/°|not a member/);
});

it('the types chart groups what it has no colour for', async () => {
	const { container } = await draw('types', 'variety');
	await expect.poll(() => container.textContent).toContain('4 other types');
	expect(container.textContent).toMatch(/several types: in 1999, .* add up to more than the total/);
});

it('the cumulative chart never shows people in a planned year', async () => {
	const { container } = await draw('cumulative', 'uncertain');
	const label = () =>
		container.querySelector('[aria-label^="2005"]')?.getAttribute('aria-label') ?? '';
	await expect.poll(label).toContain('10');
	expect(label()).not.toMatch(/participation/);
});
