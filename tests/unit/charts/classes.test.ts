import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountClasses, classOf } from '$lib/charts/map/classes';

describe('amountClasses', () => {
	it('has no class for nothing', () => {
		expect(amountClasses([])).toEqual([]);
		expect(amountClasses([0, 0])).toEqual([]);
	});

	it('gives few distinct values a class each', () => {
		expect(amountClasses([3, 1, 1, 0])).toEqual([
			{ from: 1, to: 1, slot: 2 },
			{ from: 3, to: 3, slot: 4 }
		]);
	});

	it('shares many values of one size out', () => {
		const classes = amountClasses([1, 2, 3, 4, 5, 8, 9]);
		expect(classes.map(({ from, to }) => [from, to])).toEqual([
			[1, 2],
			[3, 3],
			[4, 5],
			[6, 8],
			[9, 9]
		]);
	});

	it('takes round bounds when amounts are far apart', () => {
		const classes = amountClasses([114, 150, 600, 3000, 14000, 45000, 180000]);
		expect(classes.map(({ to }) => to)).toEqual([1000, 3000, 30000, 100000, 180000]);
	});

	it('holds every amount in exactly one of at most five classes', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1 }), (amounts) => {
				const classes = amountClasses(amounts);
				expect(classes.length).toBeLessThanOrEqual(5);
				for (const amount of amounts) {
					const holding = classes.filter(({ from, to }) => amount >= from && amount <= to);
					expect(holding).toEqual([classOf(classes, amount)]);
				}
				classes.slice(1).forEach(({ from, slot }, index) => {
					expect(from).toBeGreaterThan(classes[index]!.to);
					expect(slot).toBeGreaterThan(classes[index]!.slot);
				});
			})
		);
	});
});
