import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENSES, unfiltered, type Filter } from '../../src/lib/model/filter';
import { readAddress, writeFilter } from '../../src/lib/url/address';
import { DOMAIN, anyFilter } from '../fixtures/any-address';

const read = (search: string) => {
	const { filter, problems } = readAddress(new URLSearchParams(search), DOMAIN, {});
	return { filter, problems };
};

describe('addresses', () => {
	it('give back the filter they were written from', () => {
		fc.assert(
			fc.property(anyFilter, (given) => {
				expect(read(writeFilter(given, DOMAIN))).toEqual({ filter: given, problems: [] });
			})
		);
	});

	it('say nothing of the whole programme', () => {
		expect(writeFilter(unfiltered(DOMAIN.years), DOMAIN)).toBe('');
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
		expect(writeFilter(given, DOMAIN)).toBe(
			'?years=1999-2004&country=CO,VE&type=seminar,forum&series=foro-garantias&partner=ICEX&lens=origin&count=new&facts=reported'
		);
	});

	it('write one year once', () => {
		const given = { ...unfiltered(DOMAIN.years), years: { from: 2004, to: 2004 } };
		expect(writeFilter(given, DOMAIN)).toBe('?years=2004');
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
		expect(rest).toEqual(unfiltered(DOMAIN.years));
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
});
