import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from '../../../src/lib/countries/choose';
import { unfiltered } from '../../../src/lib/model/filter';

const domain = { from: 1999, to: 2005 };
const everything = unfiltered(domain);
const year = fc.integer({ min: domain.from, max: domain.to });
const country = fc.constantFrom('AR', 'BR', 'CO');
const filters = fc
	.record({ from: year, to: year, countries: fc.uniqueArray(country) })
	.map(({ from, to, countries }) => ({
		...everything,
		countries,
		years: { from: Math.min(from, to), to: Math.max(from, to) }
	}));

describe('choosing in the matrix', () => {
	it('takes a cell’s country and year, and gives them back', () => {
		const once = choose(everything, domain, 'CO', 2004, false);
		expect(once).toEqual({ countries: ['CO'], years: { from: 2004, to: 2004 } });
		expect(choose({ ...everything, ...once }, domain, 'CO', 2004, false)).toEqual({
			countries: [],
			years: domain
		});
	});

	it('leaves the countries when a year is chosen', () => {
		const filter = { ...everything, countries: ['CO'] };
		expect(choose(filter, domain, null, 2001, false)).toEqual({
			countries: ['CO'],
			years: { from: 2001, to: 2001 }
		});
	});

	it('adds: nothing chosen is lost, and what is chosen is within', () => {
		fc.assert(
			fc.property(filters, country, year, (filter, chosen, one) => {
				const more = choose(filter, domain, chosen, one, true);
				expect(new Set(more.countries)).toEqual(new Set([...filter.countries, chosen]));
				expect(more.years.from).toBeLessThanOrEqual(one);
				expect(more.years.to).toBeGreaterThanOrEqual(one);
				const isWhole = filter.years.from === domain.from && filter.years.to === domain.to;
				if (isWhole) return;
				expect(more.years.from).toBeLessThanOrEqual(filter.years.from);
				expect(more.years.to).toBeGreaterThanOrEqual(filter.years.to);
			})
		);
	});
});
