import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulate } from '../../src/lib/model/cumulative';
import { qualified } from '../../src/lib/model/qualified-count';

const about4000 = { year: 2004, total: qualified(4000, 'about'), source: 'report' };
const in2004 = qualified(590, 'about', 'more-than');
const reportedYears = [
	{ year: 1999, count: null },
	{ year: 2000, count: null },
	{ year: 2001, count: null },
	{ year: 2002, count: null },
	{ year: 2003, count: null },
	{ year: 2004, count: in2004 }
];

describe('with an opening balance', () => {
	const series = cumulate(reportedYears, about4000, true);

	it('takes the dated rows from the reported total', () => {
		// 590 is itself a lower bound (1999 to 2003 are not known), so what is left is an upper one.
		expect(series.opening).toEqual({
			from: 1999,
			to: 2004,
			count: qualified(3410, 'about', 'at-most', 'less-than')
		});
	});

	it('ends at what the report states', () => {
		expect(series.points.at(-1)?.total).toEqual(qualified(4000, 'about'));
	});

	it('is spread over no year: before the report the total is only known to lie between bounds', () => {
		for (const point of series.points.slice(0, -1)) {
			expect(point).toMatchObject({
				total: null,
				low: qualified(0),
				high: { value: 3410, qualifiers: expect.arrayContaining(['about', 'less-than']) }
			});
		}
	});

	it('goes on from the reported total', () => {
		const later = cumulate(
			[...reportedYears, { year: 2005, count: qualified(30) }],
			about4000,
			true
		);
		expect(later.points.at(-1)?.total).toEqual(qualified(4030, 'about'));
	});
});

describe('without one', () => {
	it('keeps the report as a mark where made-up rows fill the period', () => {
		const years = [
			{ year: 2003, count: qualified(3410) },
			{ year: 2004, count: in2004 }
		];
		const series = cumulate(years, about4000, false);
		expect(series).toMatchObject({ opening: null, reported: about4000 });
		expect(series.points.map(({ total }) => total)).toEqual([
			qualified(3410),
			qualified(4000, 'about', 'more-than')
		]);
	});

	it('is unknown as long as nothing is known, a lower bound after that', () => {
		const series = cumulate(reportedYears, null, true);
		expect(series.points[0]?.total).toBeNull();
		expect(series.points.at(-1)?.total).toEqual(qualified(590, 'about', 'more-than', 'at-least'));
	});

	it('never falls', () => {
		const counts = fc.array(
			fc.option(
				fc.nat(10_000).map((n) => qualified(n)),
				{ nil: null }
			)
		);
		fc.assert(
			fc.property(counts, (given) => {
				const years = given.map((count, index) => ({ year: 1999 + index, count }));
				const totals = cumulate(years, null, true).points.map(({ total }) => total?.value ?? 0);
				expect(totals).toEqual([...totals].sort((a, b) => a - b));
			})
		);
	});
});
