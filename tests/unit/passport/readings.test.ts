import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENSES, unfiltered, type Filter } from '../../../src/lib/model/filter';
import { BASES, MEASURES, SCOPES, type FigureRef } from '../../../src/lib/model/measure';
import { readingOf } from '../../../src/lib/passport/readings';
import { statementsAsText } from '../../../src/lib/passport/statements';
import { statementsBehind, type Askable } from '../../../src/lib/tally/ask';

const filter: Filter = { ...unfiltered({ from: 2004, to: 2004 }), facts: 'reported' };
const place = { filter, years: { from: 1999, to: 2005 } };
const read = (ref: FigureRef) => readingOf(ref, place);

describe('what a figure says of itself decides how it is read', () => {
	it.each<[FigureRef, string]>([
		[{ measure: 'events', scope: 'filter' }, 'counted'],
		[{ measure: 'participations', scope: 'cumulative' }, 'cumulative'],
		[{ measure: 'participations', scope: 'mark', basis: 'opening' }, 'opening'],
		[{ measure: 'events', scope: 'mark', basis: 'reported' }, 'reported-total'],
		[{ measure: 'participations', scope: 'mark', year: 2003, basis: 'most' }, 'most'],
		[{ measure: 'participations', scope: 'mark', activity: 'a' }, 'headcount'],
		[{ measure: 'countries', scope: 'mark', lens: 'host', basis: 'never' }, 'never'],
		[{ measure: 'countries', scope: 'cumulative', lens: 'host' }, 'reached-ever'],
		[{ measure: 'people', scope: 'filter' }, 'counted'],
		[{ measure: 'visitors', scope: 'mark', basis: 'average' }, 'average'],
		[{ measure: 'visits', scope: 'mark', month: '2004-07' }, 'average-month'],
		[{ measure: 'events', scope: 'mark', lens: 'host', basis: 'placeless' }, 'placeless']
	])('%j', (ref, expected) => {
		expect(read(ref)?.meaning).toBe(expected);
	});

	it('a comparison is about its own year, and leaves the rest of the filter as it is', () => {
		const reading = read({ measure: 'events', scope: 'mark', year: 2003 });
		expect(reading?.filter).toEqual({ ...filter, years: { from: 2003, to: 2003 } });
	});

	it('a headline leaves out made-up rows, whatever the filter takes', () => {
		const all = { filter: { ...filter, facts: 'all' as const }, years: { from: 1999, to: 2005 } };
		const ref: FigureRef = { measure: 'events', scope: 'filter', facts: 'reported' };
		expect(readingOf(ref, all)?.filter.facts).toBe('reported');
	});
});

const figure: fc.Arbitrary<FigureRef> = fc.record(
	{
		measure: fc.constantFrom(...MEASURES),
		scope: fc.constantFrom(...SCOPES),
		lens: fc.constantFrom(...LENSES),
		country: fc.constantFrom("O'Higgins", 'CO'),
		year: fc.integer({ min: 1999, max: 2005 }),
		type: fc.constantFrom('', "O'Higgins"),
		partner: fc.constant("O'Higgins"),
		series: fc.constant("O'Higgins"),
		activity: fc.constant("O'Higgins"),
		basis: fc.constantFrom(...BASES)
	},
	{ requiredKeys: ['measure', 'scope'] }
);

describe('whatever a figure says of itself', () => {
	it('its statements bind what it says and show it', () => {
		const english = { t: (key: string) => key } as never;
		fc.assert(
			fc.property(figure, (ref) => {
				const reading = read(ref);
				if (reading) {
					const behind = reading.behind.map(({ statement }) => statement as Askable);
					const asked = [...Object.values(reading.asks), ...behind];
					for (const { text, values } of asked.flatMap(statementsBehind)) {
						expect(text).not.toContain('Higgins');
						expect(text.split('?').length - 1).toBe(values.length);
						for (const value of values) expect(typeof value).not.toBe('undefined');
					}
					expect(statementsAsText(reading, english)).not.toMatch(/\?/);
				}
			})
		);
	});
});
