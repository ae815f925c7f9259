import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesOf } from '../../../src/lib/countries/times';
import type { ReachState } from '../../../src/lib/queries/country-reach';
import type { CoverageRow } from '../../../src/lib/queries/coverage-by-year';

const row = (year: number, state: ReachState): CoverageRow => ({
	lens: 'host',
	country: 'CO',
	year,
	amount: state === 'reached' ? 1 : 0,
	synthetic: 0,
	planned: state === 'planned' ? 1 : 0,
	state,
	whole: true,
	ahead: false
});
const rows = (...states: ReachState[]) => states.map((state, index) => row(2000 + index, state));

describe('since when, and how long ago', () => {
	it('is certain where every other year is known', () => {
		expect(timesOf(rows('zero', 'reached', 'zero', 'reached', 'zero'), 2004)).toEqual({
			first: { year: 2001, certain: true },
			last: { year: 2003, certain: true },
			since: 1
		});
	});

	it('is a bound where an earlier or a later year is not', () => {
		const { first, last, since } = timesOf(rows('no-data', 'reached', 'year-unknown'), 2002);
		expect([first?.certain, last?.certain, since]).toEqual([false, false, 1]);
	});

	it('never takes what is planned for reached, nor looks past the end', () => {
		expect(timesOf(rows('zero', 'planned', 'reached'), 2001).last).toBeNull();
	});

	it('puts the first before the last, and the last before the end', () => {
		const state = fc.constantFrom<ReachState>('reached', 'zero', 'no-data', 'planned');
		fc.assert(
			fc.property(fc.array(state, { maxLength: 12 }), fc.nat(12), (states, more) => {
				const end = 2000 + more;
				const { first, last, since } = timesOf(rows(...states), end);
				expect(first === null).toBe(last === null);
				if (!first || !last) return;
				expect(first.year).toBeLessThanOrEqual(last.year);
				expect(last.year + since!).toBe(end);
			})
		);
	});
});
