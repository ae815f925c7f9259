import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfiltered } from '../../../src/lib/model/filter';
import { readFigureRef, writeFigureRef } from '../../../src/lib/model/figure-ref';
import { readAddress, writeAddress } from '../../../src/lib/url/address';
import { DOMAIN, anyFigure } from '../../fixtures/any-address';

describe('the address of a figure', () => {
	it('gives back the figure it was written from', () => {
		fc.assert(
			fc.property(anyFigure, (ref) => {
				expect(readFigureRef(writeFigureRef(ref), DOMAIN)).toEqual(ref);
			})
		);
	});

	it('is read by people, too', () => {
		expect(
			writeAddress(
				unfiltered(DOMAIN.years),
				{},
				DOMAIN,
				{},
				{ figure: { measure: 'events', scope: 'mark', lens: 'host', country: 'CO' } }
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
		const asked = readAddress(new URLSearchParams({ figure: text }), DOMAIN, {});
		expect(asked.figure).toBeNull();
		expect(asked.problems).toEqual([{ param: 'figure', value: text }]);
	});
});
