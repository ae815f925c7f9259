import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector } from '../../src/lib/engine/connector';
import { LENSES, unfiltered, type Filter } from '../../src/lib/model/filter';
import { writeFigureRef } from '../../src/lib/model/figure-ref';
import type { FigureRef } from '../../src/lib/model/measure';
import { atLeast, qualified, type Count } from '../../src/lib/model/qualified-count';
import { recount } from '../../src/lib/passport/answer';
import { openShipped } from './shipped';

const years = { from: 1999, to: 2005 };
const everything = unfiltered(years);
const reported: Filter = { ...everything, facts: 'reported' };

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const mark = { scope: 'mark' } as const;

/** One figure of each kind that pages show, with a filter under which it is known. */
const FIGURES: [FigureRef, Filter][] = [
	[{ measure: 'events', scope: 'filter' }, everything],
	[{ measure: 'events', scope: 'cumulative' }, reported],
	[{ measure: 'events', ...mark, year: 2004 }, everything],
	[{ measure: 'events', ...mark, basis: 'reported' }, reported],
	[{ measure: 'events', ...mark, basis: 'opening' }, reported],
	[{ measure: 'events', ...mark, lens: 'host', country: 'CO' }, everything],
	[{ measure: 'events', ...mark, lens: 'origin', country: 'ES', host: 'CO' }, everything],
	[{ measure: 'events', ...mark, type: 'seminar', year: 2004 }, everything],
	[{ measure: 'events', ...mark, lens: 'host', basis: 'placeless' }, reported],
	[{ measure: 'participations', scope: 'filter' }, everything],
	[{ measure: 'participations', scope: 'cumulative' }, reported],
	[{ measure: 'participations', ...mark, year: 2004, basis: 'to-date' }, reported],
	[{ measure: 'participations', ...mark, year: 2003, basis: 'least' }, reported],
	[{ measure: 'participations', ...mark, lens: 'host', country: 'CO' }, everything],
	[{ measure: 'participations', ...mark, year: 2004, basis: 'change' }, everything],
	[{ measure: 'people', scope: 'filter' }, everything],
	[{ measure: 'people', scope: 'cumulative' }, everything],
	[{ measure: 'people', ...mark, lens: 'host', country: 'CO' }, everything],
	[{ measure: 'new-people', ...mark, year: 2003 }, everything],
	[{ measure: 'activities', scope: 'filter', basis: 'listed' }, everything],
	[{ measure: 'activities', ...mark, basis: 'planned' }, everything],
	[{ measure: 'activities', ...mark, year: 2004 }, everything],
	[{ measure: 'activities', ...mark, partner: 'ICEX', basis: 'as-partner' }, everything],
	[{ measure: 'activities', ...mark, partner: 'ICEX', basis: 'held-or-planned' }, everything],
	[{ measure: 'countries', scope: 'filter', lens: 'host' }, everything],
	[{ measure: 'countries', scope: 'cumulative', lens: 'host' }, reported],
	[{ measure: 'countries', ...mark, lens: 'host', basis: 'never' }, reported],
	[{ measure: 'visits', scope: 'filter' }, everything],
	[{ measure: 'visits', ...mark, basis: 'all-sections' }, everything],
	[{ measure: 'visits', ...mark, lens: 'audience', country: 'CO' }, everything],
	[{ measure: 'visits', ...mark, month: '2004-07' }, everything],
	[{ measure: 'visitors', scope: 'filter' }, reported],
	[{ measure: 'visitors', ...mark, basis: 'reported' }, reported],
	[{ measure: 'visitors', ...mark, basis: 'reported', statement: 1 }, reported],
	[{ measure: 'visitors', ...mark, basis: 'average' }, everything]
];

const cases = FIGURES.map(([ref, filter]) => [writeFigureRef(ref), ref, filter] as const);

/** What the passport says of a figure that the page shows as `shown`. */
async function said(ref: FigureRef, filter: Filter, shown: Count) {
	const again = await recount(connector, ref, { filter, years }, shown);
	if (!again) throw new Error('no reading');
	return again;
}

describe('a passport disagrees with a page that shows', () => {
	it.each(cases)('another number or another qualifier: %s', async (_, ref, filter) => {
		const { count } = await said(ref, filter, null);
		if (count === null) throw new Error('not known');
		const same = await said(ref, filter, count);
		expect(same.agrees).toBe(true);
		const others: Count[] = [
			{ ...count, value: count.value + 1 },
			{ ...count, value: -1 },
			count.qualifiers.length > 0 ? qualified(count.value) : atLeast(count),
			{ ...count, qualifiers: count.qualifiers.includes('about') ? ['less-than'] : ['about'] },
			null
		];
		for (const other of others) {
			expect((await said(ref, filter, other)).agrees, JSON.stringify(other)).toBe(false);
		}
	});

	// Visits have a country through one lens alone.
	it.each(cases.filter(([, { lens, measure }]) => lens !== undefined && measure !== 'visits'))(
		'the number of another lens: %s',
		async (_, ref, filter) => {
			const { count } = await said(ref, filter, null);
			const others = LENSES.filter((lens) => lens !== ref.lens).map((lens) => ({ ...ref, lens }));
			let told = 0;
			for (const other of others) {
				const again = await said(other, filter, count);
				const isSame = JSON.stringify(again.count) === JSON.stringify(count);
				expect(again.agrees, other.lens).toBe(isSame);
				if (!isSame) told += 1;
			}
			expect(told).toBeGreaterThan(0);
		}
	);
});
