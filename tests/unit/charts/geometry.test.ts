import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { geoArea, geoContains } from 'd3';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { codesIn, geometryOf } from '$lib/geometry/geometry-of';
import { isWorld, type Geometry } from '$lib/geometry/geometry';
import { worldOf } from '../../../scripts/geometry/world';

const AMERICAS = 'AR BO BR CL CO CR CU DO EC SV GT HN MX NI PA PY PE UY VE PR TT'.split(' ');
const EUROPE = 'ES PT AD IT'.split(' ');

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = worldOf(JSON.parse(readFileSync(file, 'utf8')));
const geometry = geometryOf([...AMERICAS, ...EUROPE], world);

const named = ({ frames }: Geometry, frame: number, programme: boolean) =>
	frames[frame]!.countries.filter((one) => one.programme === programme).map(
		({ country }) => country
	);

function expectSound({ frames }: Geometry) {
	for (const { bounds, countries } of frames) {
		expect(bounds[2]).toBeGreaterThan(bounds[0]);
		for (const { shape, centre } of countries) {
			expect(geoArea(shape)).toBeLessThan(1);
			expect(geoArea(shape)).toBeGreaterThan(0);
			expect(JSON.stringify([shape.coordinates, centre])).not.toContain('null');
		}
	}
}

describe('the geometry of the shipped programme', () => {
	it('puts what lies together into one frame, the largest first', () => {
		expect(geometry.frames).toHaveLength(2);
		expect(named(geometry, 0, true).sort()).toEqual([...AMERICAS].sort());
		expect(named(geometry, 1, true).sort()).toEqual([...EUROPE].sort());
	});

	it('keeps neighbours as context, French Guiana among them', () => {
		expect(named(geometry, 0, false)).toEqual(
			expect.arrayContaining(['US', 'HT', 'GY', 'SR', 'FR', 'BZ'])
		);
		expect(named(geometry, 1, false)).toEqual(expect.arrayContaining(['FR', 'MA']));
	});

	it('has only rings that go the right way round and hold finite numbers', () => {
		expect.hasAssertions();
		expectSound(geometry);
	});

	it('is small', () => {
		expect(gzipSync(JSON.stringify(geometry)).length).toBeLessThan(25_000);
	});
});

describe('the geometry of the world', () => {
	const codes = [...codesIn(world)].sort();

	it('is small, and has each country once', () => {
		expect(gzipSync(JSON.stringify(world)).length).toBeLessThan(200_000);
		expect(codes.length).toBeGreaterThan(230);
		const { countries } = geometryOf(codes, world).frames[0]!;
		const drawn = countries.flatMap(({ country }) => country ?? []);
		expect(new Set(drawn).size).toBe(drawn.length);
		expect(codes.filter((code) => !drawn.includes(code))).toEqual(['AQ']);
	});

	it('is the frame of countries all over it', () => {
		const wide = geometryOf(['US', 'GB', 'AU', 'ZA', 'BR', 'JP'], world);
		expect(wide.frames.map(isWorld)).toEqual([true]);
		expect(named(wide, 0, true).sort()).toEqual(['AU', 'BR', 'GB', 'JP', 'US', 'ZA']);
		expect(geoContains(shapeOf(wide, 'RU'), [170, 67])).toBe(true);
		expectSound(wide);
	});

	it('is not the frame of countries that one map holds', () => {
		for (const some of ['US', 'US CA', 'US GB', 'DE FR', 'RU', 'NZ FJ', 'KI', 'MY', 'KE ET TZ'])
			expect(geometryOf(some.split(' '), world).frames.map(isWorld), some).toEqual([false]);
	});

	it('keeps what is large of a country, and goes on beyond the 180th meridian', () => {
		expect(geoContains(shapeOf(geometryOf(['US'], world), 'US'), [-150, 65])).toBe(true);
		expect(geoContains(shapeOf(geometryOf(['MY'], world), 'MY'), [102.5, 4])).toBe(true);
		const [west, , east] = geometryOf(['NZ', 'FJ'], world).frames[0]!.bounds;
		expect(west).toBeGreaterThan(160);
		expect(east - west).toBeLessThan(30);
	});

	it('has the finer detail the smaller the map is, and no more around it than can be seen', () => {
		const points = (codes: string[]) =>
			JSON.stringify(shapeOf(geometryOf(codes, world), 'PT').coordinates).length;
		expect(points(['PT'])).toBeGreaterThan(3 * points(['PT', 'RU', 'ZA']));
		expect(named(geometryOf(['PT'], world), 0, false).sort()).toEqual(['DZ', 'ES', 'FR', 'MA']);
	});

	it('leaves out codes it has no land for, and frames the rest', () => {
		expect(named(geometryOf(['XX', 'GF', 'AQ', 'PT'], world), 0, true)).toEqual(['PT']);
		expect(geometryOf([], world).frames.map(isWorld)).toEqual([true]);
		expect(geometryOf(['AQ', 'XX'], world).frames.map(isWorld)).toEqual([true]);
	});

	it('frames any countries whatever', () => {
		expect.hasAssertions();
		const some = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(some, (chosen) => {
				const made = geometryOf(chosen, world);
				const drawn = made.frames.flatMap((_, index) => named(made, index, true));
				expect(drawn.sort()).toEqual(chosen.filter((code) => code !== 'AQ').sort());
				expectSound(made);
			}),
			{ numRuns: 60, seed: 4 }
		);
	});
});

/** A country's shape in the first frame. */
function shapeOf({ frames }: Geometry, code: string) {
	const found = frames[0]!.countries.find(({ country }) => country === code);
	return found?.shape ?? ({ type: 'Polygon', coordinates: [] } satisfies Polygon);
}
