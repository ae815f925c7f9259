import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAll } from '../../src/lib/model/choose';
import { chooseYears, chosenYears } from '../../src/lib/model/choose-years';
import type { YearRange } from '../../src/lib/model/filter';

const period = { from: 1999, to: 2005 };
const range = (from: number, to = from): YearRange => ({ from, to });

describe('years chosen on a chart', () => {
	it.each([
		// what was chosen, what is picked, beside it, what is chosen then
		[period, range(2002, 2003), false, range(2002, 2003)],
		[range(2002, 2003), range(2002, 2003), false, period],
		[range(2002, 2003), range(2002), false, range(2002)],
		[period, range(2004), true, range(2004)],
		[range(2001), range(2004), true, range(2001, 2004)],
		[range(2001, 2004), range(2004), true, range(2001, 2003)],
		[range(2001, 2004), range(2001), true, range(2002, 2004)],
		[range(2001, 2004), range(2002), true, range(2003, 2004)],
		[range(2001, 2004), range(2003), true, range(2001, 2002)],
		[range(2004), range(2004), true, period]
	])('%o, then %o (beside: %s)', (chosen, picked, more, then) => {
		expect(chooseYears(chosen, period, picked, more)).toEqual(then);
	});

	it('are always years there are, in order, and picking them twice changes nothing', () => {
		const years = fc
			.tuple(fc.integer({ min: 1999, max: 2005 }), fc.integer({ min: 1999, max: 2005 }))
			.map(([a, b]) => range(Math.min(a, b), Math.max(a, b)));
		fc.assert(
			fc.property(years, years, fc.boolean(), (chosen, picked, more) => {
				const then = chooseYears(chosen, period, picked, more);
				expect(then.from).toBeLessThanOrEqual(then.to);
				expect(then.from).toBeGreaterThanOrEqual(1999);
				expect(then.to).toBeLessThanOrEqual(2005);
				const alone = chooseYears(period, period, picked, false);
				expect(chooseYears(alone, period, picked, false)).toEqual(period);
			})
		);
	});

	it('are none where all are', () => {
		expect(chosenYears(period, period)).toBeNull();
		expect(chosenYears(range(2004), period)).toEqual(range(2004));
	});
});

it('items picked together are chosen when all of them are', () => {
	expect(chooseAll(['a'], ['b', 'c'], false)).toEqual(['b', 'c']);
	expect(chooseAll(['a'], ['b', 'c'], true)).toEqual(['a', 'b', 'c']);
	expect(chooseAll(['a', 'b', 'c'], ['b', 'c'], true)).toEqual(['a']);
	expect(chooseAll(['b', 'c'], ['b', 'c'], false)).toEqual([]);
	expect(chooseAll(['b'], ['b', 'c'], false)).toEqual(['b', 'c']);
});
