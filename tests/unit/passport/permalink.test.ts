import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENSES, unfiltered } from '../../../src/lib/model/filter';
import { readFigureRef, writeFigureRef } from '../../../src/lib/model/figure-ref';
import { BASES, MEASURES, SCOPES, type FigureRef } from '../../../src/lib/model/measure';
import { readAddress, writeAddress, type Domain } from '../../../src/lib/url/address';

const domain: Domain = {
	years: { from: 1999, to: 2005 },
	countries: ['AR', 'CO', 'VE'],
	types: ['forum', 'taller: en línea', 'a.b%3A'],
	series: ['foro-garantias'],
	partners: ['ICEX', 'Ministerio de Industria, Comercio y Turismo', '100% PYME', 'a & b = c?'],
	sections: [],
	channels: [],
	devices: []
};

const figure: fc.Arbitrary<FigureRef> = fc
	.record(
		{
			measure: fc.constantFrom(...MEASURES),
			scope: fc.constantFrom(...SCOPES),
			lens: fc.constantFrom(...LENSES),
			country: fc.constantFrom(...domain.countries),
			year: fc.integer({ min: 1998, max: 2005 }),
			month: fc
				.tuple(fc.integer({ min: 1999, max: 2005 }), fc.integer({ min: 1, max: 12 }))
				.map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
			type: fc.constantFrom('', ...domain.types),
			series: fc.constantFrom(...domain.series),
			partner: fc.constantFrom(...domain.partners),
			activity: fc.string({ minLength: 1 }),
			basis: fc.constantFrom(...BASES),
			facts: fc.constant('reported' as const)
		},
		{ requiredKeys: ['measure', 'scope'] }
	)
	.map((ref) => ({ ...ref }));

describe('the address of a figure', () => {
	it('gives back the figure it was written from', () => {
		fc.assert(
			fc.property(figure, (ref) => {
				expect(readFigureRef(writeFigureRef(ref), domain)).toEqual(ref);
			})
		);
	});

	it('stands beside the filter on every page, whatever the figure', () => {
		fc.assert(
			fc.property(figure, fc.subarray([...domain.partners]), (ref, partners) => {
				const filter = { ...unfiltered(domain.years), partners };
				const search = writeAddress(filter, {}, domain, {}, ref);
				const asked = readAddress(new URLSearchParams(search), domain, {});
				expect(asked).toEqual({ filter, page: {}, figure: ref, problems: [] });
			})
		);
	});

	it('is read by people, too', () => {
		expect(
			writeAddress(
				unfiltered(domain.years),
				{},
				domain,
				{},
				{
					measure: 'events',
					scope: 'mark',
					lens: 'host',
					country: 'CO'
				}
			)
		).toBe('?figure=events:mark:lens.host:country.CO');
	});

	it.each([
		'',
		'nonsense',
		'events',
		'events:everywhere',
		'euros:filter',
		'events:mark:country.XX',
		'events:mark:lens.rear-view',
		'events:mark:year.3004',
		'events:mark:year.2004:year.2003',
		'visits:mark:month.2004-13',
		'events:mark:basis.hearsay',
		'events:mark:colour.red',
		'events:mark:country'
	])('that names none of this dataset is reported: %s', (text) => {
		const asked = readAddress(new URLSearchParams({ figure: text }), domain, {});
		expect(asked.figure).toBeNull();
		expect(asked.problems).toEqual([{ param: 'figure', value: text }]);
	});
});
