import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoArea } from 'd3';
import { describe, expect, it } from 'vitest';
import { buildGeometry } from '../../../scripts/geometry/build';

const AMERICAS = 'AR BO BR CL CO CR CU DO EC SV GT HN MX NI PA PY PE UY VE PR TT'.split(' ');
const EUROPE = 'ES PT AD IT'.split(' ');

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const atlas = JSON.parse(readFileSync(file, 'utf8'));
const geometry = buildGeometry([...AMERICAS, ...EUROPE], atlas);

const named = (frame: number, programme: boolean) =>
	geometry.frames[frame]!.countries.filter((one) => one.programme === programme).map(
		({ country }) => country
	);

describe('the geometry of the programme', () => {
	it('puts what lies together into one frame, the largest first', () => {
		expect(geometry.frames).toHaveLength(2);
		expect(named(0, true).sort()).toEqual([...AMERICAS].sort());
		expect(named(1, true).sort()).toEqual([...EUROPE].sort());
	});

	it('keeps neighbours as context, French Guiana among them', () => {
		expect(named(0, false)).toEqual(expect.arrayContaining(['US', 'HT', 'GY', 'SR', 'FR', 'BZ']));
		expect(named(1, false)).toEqual(expect.arrayContaining(['FR', 'MA']));
	});

	it('has only rings that go the right way round and hold finite numbers', () => {
		for (const { countries } of geometry.frames)
			for (const { shape, centre } of countries) {
				expect(geoArea(shape)).toBeLessThan(1);
				expect(geoArea(shape)).toBeGreaterThan(0);
				expect(JSON.stringify([shape.coordinates, centre])).not.toContain('null');
			}
	});

	it('is small', () => {
		expect(gzipSync(JSON.stringify(geometry)).length).toBeLessThan(25_000);
	});

	it('refuses a country that the atlas does not have', () => {
		expect(() => buildGeometry(['XX'], atlas)).toThrow('not in world-atlas: XX');
	});
});
