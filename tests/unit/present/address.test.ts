import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unfiltered } from '../../../src/lib/model/filter';
import { SLIDES } from '../../../src/lib/present/deck';
import type { Position } from '../../../src/lib/present/steps';
import { readAddress, writeAddress, type Domain } from '../../../src/lib/url/address';
import { CODECS } from '../../../src/routes/[lang=lang]/present/address';

const domain: Domain = {
	years: { from: 1999, to: 2005 },
	countries: [],
	types: [],
	series: [],
	partners: [],
	objectives: [],
	sections: [],
	channels: [],
	devices: []
};
const read = (search: string) => readAddress(new URLSearchParams(search), domain, CODECS);

it('a position is read back from the address it was written into', () => {
	const position: fc.Arbitrary<Position> = fc.record({
		slide: fc.constantFrom(...SLIDES),
		year: fc.option(fc.integer({ min: 1999, max: 2005 }))
	});
	fc.assert(
		fc.property(position, (given) => {
			const search = writeAddress(unfiltered(domain.years), given, domain, CODECS);
			expect(read(search)).toMatchObject({ page: given, problems: [] });
		})
	);
});

it('the beginning is written as nothing, and comes after the filter', () => {
	const filter = { ...unfiltered(domain.years), facts: 'reported' } as const;
	const write = (page: Position) => writeAddress(filter, page, domain, CODECS);
	expect(write({ slide: 'title', year: null })).toBe('?facts=reported');
	expect(write({ slide: 'types', year: 2004 })).toBe('?facts=reported&slide=types&year=2004');
});

it.each(['slide=nonsense', 'year=1998', 'year=2006', 'year=04', 'year=', 'year=2004,2005'])(
	'%s is reported, not ignored',
	(search) => {
		const [param, value] = search.split('=');
		expect(read(search)).toMatchObject({
			page: { slide: 'title', year: null },
			problems: [{ param, value }]
		});
	}
);
