import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTING_MODES, FACTS, LENSES, unfiltered, type Filter } from '../../src/lib/model/filter';
import { readAddress, writeAddress, writeFilter, type Domain } from '../../src/lib/url/address';
import { anyText, oneOf, several } from '../../src/lib/url/codec';

const domain: Domain = {
	years: { from: 1999, to: 2005 },
	countries: ['AR', 'CO', 'VE'],
	types: ['forum', 'seminar', 'workshop'],
	series: ['foro-garantias'],
	partners: ['ICEX', 'Ministerio de Industria, Comercio y Turismo', '100% PYME', 'a & b = c?'],
	sections: ['home', 'news'],
	channels: ['search'],
	devices: ['phone']
};

const read = (search: string) => {
	const { filter, problems } = readAddress(new URLSearchParams(search), domain, {});
	return { filter, problems };
};

const filter: fc.Arbitrary<Filter> = fc.record({
	years: fc
		.tuple(fc.integer({ min: 1999, max: 2005 }), fc.integer({ min: 1999, max: 2005 }))
		.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
	countries: fc.subarray([...domain.countries]),
	types: fc.subarray([...domain.types]),
	series: fc.subarray([...domain.series]),
	partners: fc.subarray([...domain.partners]),
	lens: fc.constantFrom(...LENSES),
	count: fc.constantFrom(...COUNTING_MODES),
	facts: fc.constantFrom(...FACTS)
});

describe('addresses', () => {
	it('give back the filter they were written from', () => {
		fc.assert(
			fc.property(filter, (given) => {
				expect(read(writeFilter(given, domain))).toEqual({ filter: given, problems: [] });
			})
		);
	});

	it('say nothing of the whole programme', () => {
		expect(writeFilter(unfiltered(domain.years), domain)).toBe('');
	});

	it('name the parameters in their order', () => {
		const given: Filter = {
			years: { from: 1999, to: 2004 },
			countries: ['CO', 'VE'],
			types: ['seminar', 'forum'],
			series: ['foro-garantias'],
			partners: ['ICEX'],
			lens: 'origin',
			count: 'new',
			facts: 'reported'
		};
		expect(writeFilter(given, domain)).toBe(
			'?years=1999-2004&country=CO,VE&type=seminar,forum&series=foro-garantias&partner=ICEX&lens=origin&count=new&facts=reported'
		);
	});

	it('write one year once', () => {
		const given = { ...unfiltered(domain.years), years: { from: 2004, to: 2004 } };
		expect(writeFilter(given, domain)).toBe('?years=2004');
	});

	it.each([
		['lens=nonsense', 'lens', 'nonsense'],
		['years=banana', 'years', 'banana'],
		['years=2004-1999', 'years', '2004-1999'],
		['years=1990', 'years', '1990'],
		['country=XX', 'country', 'XX'],
		['type=party', 'type', 'party'],
		['count=heads', 'count', 'heads'],
		['facts=alternative', 'facts', 'alternative'],
		['colour=red', 'colour', 'red']
	])('report %s and go on without it', (search, param, value) => {
		const { filter: rest, problems } = read(search);
		expect(problems).toEqual([{ param, value }]);
		expect(rest).toEqual(unfiltered(domain.years));
	});

	it('keep what is known beside what is not', () => {
		const { filter: rest, problems } = read('country=CO,XX&years=2001-2090');
		expect(rest).toMatchObject({ countries: ['CO'], years: { from: 2001, to: 2005 } });
		expect(problems).toEqual([{ param: 'country', value: 'XX' }]);
	});

	it('join a parameter that is written twice, and report an unknown one once', () => {
		const { filter: rest, problems } = read('country=CO&country=VE&foo=1&foo=1');
		expect(rest.countries).toEqual(['CO', 'VE']);
		expect(problems).toEqual([{ param: 'foo', value: '1,1' }]);
	});

	it('survive anything', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), (search) => {
				expect(read(search).filter.lens).toBeOneOf([...LENSES]);
			})
		);
	});

	it('carry what a page adds to the filter, after it', () => {
		const codecs = {
			compare: several('compare', (known: Domain) => known.countries),
			sort: oneOf('sort', ['name', 'events'] as const),
			search: anyText('q')
		};
		const page = fc.record({
			compare: fc.subarray([...domain.countries]).map((codes): readonly string[] => codes),
			sort: fc.constantFrom('name' as const, 'events' as const),
			search: fc.string()
		});
		fc.assert(
			fc.property(filter, page, (given, added) => {
				const search = writeAddress(given, added, domain, codecs);
				expect(readAddress(new URLSearchParams(search), domain, codecs)).toEqual({
					filter: given,
					page: added,
					figure: null,
					problems: []
				});
			})
		);
		const { problems } = readAddress(new URLSearchParams('sort=luck&q=x'), domain, codecs);
		expect(problems).toEqual([{ param: 'sort', value: 'luck' }]);
		expect(read('q=x').problems).toEqual([{ param: 'q', value: 'x' }]);
	});
});
