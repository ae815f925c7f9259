import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	QUALIFIERS,
	ZERO,
	add,
	qualified,
	subtract,
	sum,
	type QualifiedCount
} from '../../src/lib/model/qualified-count';

const count = fc
	.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.subarray([...QUALIFIERS]))
	.map(([value, qualifiers]) => qualified(value, ...qualifiers));
const exact = fc.integer({ min: 0, max: 1_000_000 }).map((value) => qualified(value));

describe('the algebra of qualified counts', () => {
	it('adds in any order', () => {
		fc.assert(
			fc.property(count, count, (a, b) => {
				expect(add(a, b)).toEqual(add(b, a));
			})
		);
	});

	it('adds in any grouping', () => {
		fc.assert(
			fc.property(count, count, count, (a, b, c) => {
				expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
			})
		);
	});

	it('has an exact zero that changes nothing', () => {
		fc.assert(
			fc.property(count, (a) => {
				expect(add(a, ZERO)).toEqual(a);
			})
		);
	});

	it('keeps exact sums exact', () => {
		fc.assert(
			fc.property(fc.array(exact), (counts) => {
				const total = counts.reduce((all, { value }) => all + value, 0);
				expect(sum(counts)).toEqual(qualified(total));
			})
		);
	});

	it('never loses a qualifier', () => {
		fc.assert(
			fc.property(fc.array(count, { minLength: 1 }), (counts) => {
				const total = sum(counts) as QualifiedCount;
				for (const { qualifiers } of counts) {
					expect(total.qualifiers).toEqual(expect.arrayContaining([...qualifiers]));
				}
			})
		);
	});

	it('turns bounds round when taking away', () => {
		expect(subtract(qualified(4000, 'about'), qualified(590, 'about', 'more-than'))).toEqual(
			qualified(3410, 'about', 'less-than')
		);
		fc.assert(
			fc.property(count, count, (a, b) => {
				const difference = subtract(a, b);
				expect(difference.value).toBe(a.value - b.value);
				expect(difference.qualifiers.includes('less-than')).toBe(
					a.qualifiers.includes('less-than') || b.qualifiers.includes('more-than')
				);
				expect(difference.qualifiers.includes('at-least')).toBe(
					a.qualifiers.includes('at-least') || b.qualifiers.includes('at-most')
				);
			})
		);
	});

	it('takes away what was added, up to what the qualifiers leave open', () => {
		fc.assert(
			fc.property(exact, exact, (a, b) => {
				expect(subtract(add(a, b), b)).toEqual(a);
			})
		);
	});
});

describe('sums with unknown parts', () => {
	it('are a lower bound where something is known', () => {
		expect(sum([qualified(60, 'about'), null])).toEqual(qualified(60, 'about', 'at-least'));
	});

	it('are unknown where nothing is, or where "at least 0" would say nothing', () => {
		expect(sum([null, null])).toBeNull();
		expect(sum([null, ZERO])).toBeNull();
	});

	it('are zero where there is nothing to add', () => {
		expect(sum([])).toEqual(ZERO);
	});

	it('do not depend on the order', () => {
		const parts = fc.array(fc.option(count, { nil: null }));
		fc.assert(
			fc.property(parts, (counts) => {
				expect(sum(counts)).toEqual(sum([...counts].reverse()));
			})
		);
	});
});

it('adds the headcounts of 2004 to "about 590, probably more"', () => {
	const headcounts = [
		qualified(60, 'about'),
		qualified(60, 'more-than'),
		qualified(100, 'about'),
		qualified(60, 'more-than'),
		qualified(100, 'about'),
		qualified(200, 'more-than'),
		qualified(10)
	];
	expect(sum(headcounts)).toEqual(qualified(590, 'about', 'more-than'));
});
