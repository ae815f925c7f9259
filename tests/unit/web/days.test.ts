import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	busiest,
	daysOf,
	meanOf,
	monthMeans,
	withinYears
} from '../../../src/lib/charts/daily/days';
import { lanes } from '../../../src/lib/charts/daily/lanes';
import { daysPerColumn, spread } from '../../../src/lib/charts/daily/spread';
import type { WebDaysRow } from '../../../src/lib/queries/web-days';

const january: WebDaysRow = {
	month: '2004-01-01',
	days: [1, 2, 5],
	visits: [10, 0, 20],
	visitors: [null, 4, 8],
	synthetic: 1
};
const february: WebDaysRow = {
	month: '2004-02-01',
	days: [29],
	visits: [null],
	visitors: [7],
	synthetic: 0
};

describe('days and months', () => {
	it('every day with data is one, in order', () => {
		expect(daysOf([january, february])).toEqual([
			{ day: '2004-01-01', visits: 10, visitors: null },
			{ day: '2004-01-02', visits: 0, visitors: 4 },
			{ day: '2004-01-05', visits: 20, visitors: 8 },
			{ day: '2004-02-29', visits: null, visitors: 7 }
		]);
	});

	it('a month is the mean of what its days know: zero counts, unknown does not', () => {
		expect(monthMeans([january, february])).toEqual([
			{ month: '2004-01-01', days: 3, length: 31, visits: 10, visitors: 6, synthetic: 1 },
			{ month: '2004-02-01', days: 1, length: 29, visits: null, visitors: 7, synthetic: 0 }
		]);
		expect(meanOf([])).toBeNull();
		expect(meanOf([null])).toBeNull();
	});

	it('the busiest day is the first with the most', () => {
		expect(busiest(daysOf([january, february]), 'visitors')).toEqual({
			day: '2004-01-05',
			value: 8
		});
		expect(busiest(daysOf([february]), 'visits')).toBeNull();
	});

	it('years are whole', () => {
		expect(withinYears([january, february], { from: 2004, to: 2004 })).toHaveLength(2);
		expect(withinYears([january, february], { from: 2005, to: 2006 })).toEqual([]);
	});
});

/** Days with gaps between some of them, and room for each. */
const line = fc.record({
	steps: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 400 }),
	room: fc.double({ min: 0.05, max: 10, noNaN: true }),
	seed: fc.integer({ min: 1, max: 997 })
});

describe('the spread of days', () => {
	const daysFrom = ({ steps, room, seed }: { steps: number[]; room: number; seed: number }) => {
		let at = 0;
		return steps.map((step, index) => {
			at += step;
			return { at, x: at * room, value: (index * seed) % 1000 };
		});
	};

	it('draws nothing over a day without data', () => {
		fc.assert(
			fc.property(line, (given) => {
				const gaps = given.steps.slice(1).filter((step) => step > 1).length;
				expect(spread(daysFrom(given), given.room)).toHaveLength(gaps + 1);
			})
		);
	});

	it('keeps the highest and the lowest day', () => {
		fc.assert(
			fc.property(line, (given) => {
				const days = daysFrom(given);
				const columns = spread(days, given.room).flat();
				const values = days.map(({ value }) => value);
				expect(Math.max(...columns.map(({ high }) => high))).toBe(Math.max(...values));
				expect(Math.min(...columns.map(({ low }) => low))).toBe(Math.min(...values));
			})
		);
	});

	it('is of single days where there is room, else of whole weeks at least four pixels wide', () => {
		expect(daysPerColumn(2)).toBe(1);
		expect(daysPerColumn(1)).toBe(7);
		expect(daysPerColumn(0.5)).toBe(14);
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 1.999, noNaN: true }), (room) => {
				expect(daysPerColumn(room) % 7).toBe(0);
				expect(daysPerColumn(room) * room).toBeGreaterThanOrEqual(3.999);
			})
		);
	});
});

it('marks that would cover each other lie in rows of their own, three at most', () => {
	expect(lanes([0, 20, 25, 28, 60], 10)).toEqual([0, 0, 1, 2, 0]);
	expect(lanes([0, 1, 2, 3], 10)).toEqual([0, 1, 2, 0]);
	expect(lanes([], 10)).toEqual([]);
});
