import { describe, expect, it } from 'vitest';
import { isWithin, leftOut, rangeOf } from '../../../src/lib/charts/brush/range';

const ids = ['1999', '2000', '2001', '2002'];

describe('a range of columns', () => {
	it('runs from left to right, whichever end came first', () => {
		expect(rangeOf(ids, '2002', '2000')).toEqual({ from: '2000', to: '2002' });
		expect(rangeOf(ids, '2000', '2000')).toEqual({ from: '2000', to: '2000' });
	});

	it('holds its ends and what lies between', () => {
		const range = { from: '2000', to: '2001' };
		expect(ids.filter((id) => isWithin(ids, id, range))).toEqual(['2000', '2001']);
		expect(isWithin(ids, '2000', null)).toBe(false);
	});
});

describe('what a choice leaves out of a plot', () => {
	// Columns 10 wide with gaps of 10, in a plot of 85.
	const places = (chosen: string) =>
		[...chosen].map((one, index) => ({ x: 5 + index * 20, width: 10, chosen: one === 'x' }));

	it.each([
		['....', [{ from: 0, to: 85 }]],
		['x...', [{ from: 20, to: 85 }]],
		[
			'.xx.',
			[
				{ from: 0, to: 20 },
				{ from: 60, to: 85 }
			]
		],
		[
			'x.x.',
			[
				{ from: 20, to: 40 },
				{ from: 60, to: 85 }
			]
		],
		['xxxx', []]
	])('%s', (chosen, stretches) => {
		expect(leftOut(places(chosen), 85)).toEqual(stretches);
	});
});
