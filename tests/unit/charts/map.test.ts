import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isOn } from '$lib/charts/map/land';
import { isLegendInside, layoutMap, offMap } from '$lib/charts/map/layout';
import { RADIUS } from '$lib/charts/map/markers';
import { mapHeights } from '$lib/charts/map/boxes';
import { framesFor, textWidth } from '$lib/charts/surface/frame';
import type { CountryReachRow } from '$lib/queries/country-reach';
import { WORLD } from '$lib/gallery/map-rows';
import { geometryOf } from '$lib/geometry/geometry-of';
import { worldOf } from '../../../scripts/geometry/world';

const CODES = 'AR BO BR CL CO CR CU DO EC SV ES GT HN MX NI PA PY PE PT UY VE AD PR TT IT'.split(
	' '
);
const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = worldOf(JSON.parse(readFileSync(file, 'utf8')));
const geometry = geometryOf(CODES, world);

const row = (country: string | null, amount: number): CountryReachRow => ({
	...{ lens: 'host', country, member_since: 1991, amount, amount_ever: amount, synthetic: 0 },
	...{ planned: 0, requested: false, ever: 'yes', selected: true },
	...{ reached: amount > 0, open: false, at_least: false },
	state: amount > 0 ? 'reached' : 'zero'
});
const rows = CODES.map((country, index) => row(country, index % 9));
const wording = { name: ({ country }: CountryReachRow) => `País ${country}`, number: String };
const framesOf = (shown: typeof geometry) =>
	[288, 358, 560, 640, 1200].map((width) => framesFor(mapHeights(shown), width, 'x')[0]!);
const frames = framesOf(geometry);

describe.each(frames)('the map $width pixels wide', (frame) => {
	const layout = layoutMap(rows, geometry, frame, wording);

	it('has a place for every country of the programme', () => {
		expect(layout.placed.map(({ row: { country } }) => country)).toEqual(CODES);
		for (const { land, at } of layout.placed) {
			expect(land.d).toMatch(/^M[\d.,\-LMZ]+$/);
			expect(at[0]).toBeGreaterThanOrEqual(0);
			expect(at[0]).toBeLessThanOrEqual(frame.width);
			expect(at[1]).toBeLessThanOrEqual(frame.height);
		}
	});

	it('keeps circles apart', () => {
		const circles = layout.placed.flatMap(({ marker }) => marker ?? []);
		circles.forEach((a, index) =>
			circles.slice(index + 1).forEach((b) => {
				const distance = Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);
				expect(distance).toBeGreaterThan(2 * RADIUS - 0.5);
			})
		);
	});

	it('writes labels over no other country and inside the picture', () => {
		expect(layout.labels.length).toBeGreaterThan(10);
		for (const { country, name, number, stacked, inside, x, y, anchor } of layout.labels) {
			const text = stacked ? name : `${name}${number ? ` ${number}` : ''}`;
			const width = textWidth(text, 13);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			expect(left).toBeGreaterThanOrEqual(0);
			expect(left + width).toBeLessThanOrEqual(frame.width + 1);
			const middle: [number, number] = [left + width / 2, y - 4];
			const under = layout.placed.find(({ land }) => isOn(land, middle));
			if (inside) expect(under?.row.country).toBe(country);
			else expect(under).toBeUndefined();
		}
	});
});

it('lists what has no place on the map, countries without data left out', () => {
	const unknown: CountryReachRow = { ...row('FR', 0), state: 'no-data' };
	const off = offMap([...rows, row('US', 3), row(null, 2), unknown], geometry);
	expect(off.map(({ country }) => country)).toEqual(['US']);
});

it('takes no rows', () => {
	const layout = layoutMap([], geometry, frames[0]!, wording);
	expect(layout.placed).toEqual([]);
	expect(layout.context.length).toBeGreaterThan(30);
});

describe.each(framesOf(geometryOf(['US', 'GB', 'AU', 'JP'], world)))(
	'the map of the world $width pixels wide',
	(frame) => {
		const codes = WORLD.map(({ country }) => country!);
		const shown = geometryOf(codes, world);
		const layout = layoutMap(WORLD, shown, frame, wording);

		it('is as high as it needs to be, with its legend below', () => {
			expect(frame.height / frame.width).toBeGreaterThan(0.38);
			expect(frame.height / frame.width).toBeLessThan(0.6);
			expect(isLegendInside(shown)).toBe(false);
			expect(isLegendInside(geometry)).toBe(true);
		});

		it('has every country, and lists the one it has no land for', () => {
			expect(layout.placed).toHaveLength(codes.length - 1);
			expect(offMap(WORLD, shown).map(({ country }) => country)).toEqual(['AQ']);
			for (const { at } of layout.placed) {
				expect(at[0]).toBeGreaterThanOrEqual(0);
				expect(at[0]).toBeLessThanOrEqual(frame.width);
			}
		});

		it('has small circles for what could not be seen, and labels for the largest alone', () => {
			const circles = layout.placed.filter(({ marker }) => marker);
			expect(circles.map(({ row: { country } }) => country)).toContain('MU');
			expect(circles.length).toBeLessThan(codes.length / 2);
			expect(layout.radius).toBeLessThan(RADIUS);
			const largest = codes.slice(0, 9);
			expect(layout.labels.length).toBeGreaterThan(1);
			for (const { country } of layout.labels) expect(largest).toContain(country);
		});
	}
);
