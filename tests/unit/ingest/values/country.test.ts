import fc from 'fast-check';
import codes from 'i18n-iso-countries/codes.json';
import english from 'i18n-iso-countries/langs/en.json';
import spanish from 'i18n-iso-countries/langs/es.json';
import portuguese from 'i18n-iso-countries/langs/pt.json';
import { describe, expect, it } from 'vitest';
import { readCountry } from '$lib/ingest/values/country';
import { COUNTRY_ALIASES } from '$lib/ingest/values/country-aliases';
import { naIsNamibia } from '$lib/ingest/values/namibia';
import { spellings } from './spellings';

function said(text: string): string {
	const reading = readCountry(text);
	return reading.kind === 'country' ? reading.code : reading.kind;
}

/** Where the package's own names say two countries, or the wrong one. */
const NOT_AS_THE_PACKAGE: Readonly<Record<string, string>> = {
	Congo: 'unknown',
	'São Martinho': 'unknown',
	'República Democrática do Congo': 'CD',
	'República Popular do Congo': 'CG'
};

const names = [spanish, portuguese, english].flatMap(({ countries }) =>
	Object.entries<string | string[]>(countries).flatMap(([code, list]) =>
		[list].flat().map((name) => [name, NOT_AS_THE_PACKAGE[name] ?? code] as const)
	)
);

const rows = spellings<'text' | 'reading'>('countries');

describe('a country as written', () => {
	it('has a table of at least 300 spellings', () => {
		expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
	});

	it.each(rows)('"$text" is $reading', ({ text, reading }) => {
		expect(said(text)).toBe(reading);
	});

	it('is every name of the package in es, pt and en', () => {
		expect(names.filter(([name, code]) => said(name) !== code)).toEqual([]);
	});

	it('is every code of ISO 3166-1', () => {
		const wrong = codes.filter(([alpha2, ...others]) =>
			[alpha2, ...others.slice(0, 2)].some((code) => said(code ?? '') !== alpha2)
		);
		expect(wrong).toEqual([]);
	});

	it('is every alias, none of which belongs to two countries', () => {
		const aliases = Object.entries(COUNTRY_ALIASES).flatMap(([code, list]) =>
			list.split('; ').map((name) => [name, code] as const)
		);
		expect(aliases.filter(([name, code]) => said(name) !== code)).toEqual([]);
	});

	it('does not change with case, accents, spaces or a final stop', () => {
		const variants = [
			(name: string) => name.toUpperCase(),
			(name: string) => name.toLowerCase(),
			(name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
			(name: string) => name.normalize('NFD'),
			(name: string) => ` ${name.replace(' ', '  ')}. `
		];
		const known = names.filter(([name]) => name.length > 3);
		for (const vary of variants) {
			expect(known.filter(([name, code]) => said(vary(name)) !== code)).toEqual([]);
		}
	});

	it('keeps a region in its own words', () => {
		expect(readCountry(' América  Central ')).toEqual({ kind: 'region', name: 'América  Central' });
	});

	it('is read from any text whatever', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(typeof readCountry(text).kind).toBe('string');
			})
		);
	});
});

describe('"NA" in a column', () => {
	it.each([
		[['NA', 'US', 'DE', ''], true],
		[['NA', 'Colombia', 'Perú'], false],
		[['NA'], false]
	])('%j: Namibia is %s', (texts, expected) => {
		expect(naIsNamibia(texts)).toBe(expected);
	});
});
