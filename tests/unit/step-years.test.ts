import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepYears } from '../../src/routes/[lang=lang]/step-years';

const all = { from: 1999, to: 2005 };
const single = (year: number) => ({ from: year, to: year });
const anyYears = fc
	.tuple(fc.integer({ min: 1999, max: 2005 }), fc.integer({ min: 1999, max: 2005 }))
	.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('a step through the years', () => {
	it('goes from all of them to the first, year by year to the last, and stays there', () => {
		let years = all;
		const seen = Array.from({ length: 9 }, () => (years = stepYears(years, all, 'later')));
		expect(seen.map(({ from }) => from)).toEqual([
			...[1999, 2000, 2001, 2002, 2003, 2004, 2005],
			...[2005, 2005]
		]);
		expect(seen.every(({ from, to }) => from === to)).toBe(true);
	});

	it('goes back the same way, to all of them', () => {
		expect(stepYears(single(2000), all, 'earlier')).toEqual(single(1999));
		expect(stepYears(single(1999), all, 'earlier')).toEqual(all);
		expect(stepYears(all, all, 'earlier')).toEqual(all);
		expect(stepYears({ from: 2001, to: 2003 }, all, 'earlier')).toEqual(all);
	});

	it('never leaves the years there are, and of a single year undoes itself', () => {
		fc.assert(
			fc.property(anyYears, fc.constantFrom('earlier', 'later'), (years, move) => {
				const { from, to } = stepYears(years, all, move);
				expect(from).toBeGreaterThanOrEqual(all.from);
				expect(to).toBeLessThanOrEqual(all.to);
				expect(from <= to).toBe(true);
			})
		);
		fc.assert(
			fc.property(fc.integer({ min: 1999, max: 2004 }), (year) => {
				const later = stepYears(single(year), all, 'later');
				expect(stepYears(later, all, 'earlier')).toEqual(single(year));
			})
		);
	});
});
