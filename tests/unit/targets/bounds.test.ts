import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABOUT, boundsOf } from '../../../src/lib/model/bounds';
import { changeOf } from '../../../src/lib/model/change';
import {
	qualified,
	type Qualifier,
	type QualifiedCount
} from '../../../src/lib/model/qualified-count';
import { standingOf } from '../../../src/lib/model/target';

/** A number of things, and one of the ways a source may speak of it. */
const spoken = fc
	.record({
		truth: fc.integer({ min: 0, max: 5000 }),
		by: fc.integer({ min: 0, max: 40 }),
		said: fc.constantFrom<(Qualifier | 'exact')[]>(
			'exact',
			'about',
			'more-than',
			'at-least',
			'at-most',
			'less-than'
		)
	})
	.map(({ truth, by, said }): { truth: number; count: QualifiedCount } => {
		if (said === 'exact') return { truth, count: qualified(truth) };
		if (said === 'about') {
			// The figure is within a tenth of itself from the truth.
			const value = Math.round(truth / (1 + ((by % 19) - 9) / 100));
			return Math.abs(value - truth) <= value * ABOUT
				? { truth, count: qualified(value, 'about') }
				: { truth, count: qualified(truth, 'about') };
		}
		const value = {
			'more-than': truth - 1 - by,
			'at-least': truth - by,
			'at-most': truth + by,
			'less-than': truth + 1 + by
		}[said];
		return value < 0
			? { truth, count: qualified(truth) }
			: { truth, count: qualified(value, said) };
	});

describe('what a count can be', () => {
	it.each([
		[qualified(50), 50, 50],
		[qualified(50, 'more-than'), 51, Infinity],
		[qualified(50, 'at-least'), 50, Infinity],
		[qualified(50, 'at-most'), 0, 50],
		[qualified(50, 'less-than'), 0, 49],
		[qualified(60, 'about'), 54, 66],
		[qualified(590, 'about', 'more-than'), 531, Infinity],
		[qualified(590, 'about', 'at-most'), 0, 649],
		[qualified(5, 'at-least', 'at-most'), 0, Infinity],
		[null, 0, Infinity]
	])('%o: between %d and %d', (count, low, high) => {
		expect(boundsOf(count)).toEqual({ low, high });
	});

	it('always holds what the source spoke of', () => {
		fc.assert(
			fc.property(spoken, ({ truth, count }) => {
				const { low, high } = boundsOf(count);
				expect(low).toBeLessThanOrEqual(truth);
				expect(high).toBeGreaterThanOrEqual(truth);
			})
		);
	});
});

describe('a target', () => {
	it.each([
		['reached', 50, qualified(50)],
		['missed', 51, qualified(50)],
		['reached', 51, qualified(50, 'more-than')],
		['open', 52, qualified(50, 'more-than')],
		['reached', 50, qualified(50, 'at-least')],
		['open', 51, qualified(50, 'at-least')],
		['missed', 51, qualified(50, 'at-most')],
		['open', 50, qualified(50, 'at-most')],
		['missed', 50, qualified(50, 'less-than')],
		['reached', 3600, qualified(4000, 'about')],
		['open', 4000, qualified(4000, 'about')],
		['missed', 4401, qualified(4000, 'about')],
		['open', 1, null],
		['reached', 0, null]
	])('is %s: %d by %o', (standing, target, count) => {
		expect(standingOf(target, count, count)).toBe(standing);
	});

	it('is decided by the least and the most where the total is not known', () => {
		expect(standingOf(40, qualified(43, 'at-least'), qualified(50, 'more-than'))).toBe('reached');
		expect(standingOf(60, qualified(43), qualified(50))).toBe('missed');
		expect(standingOf(45, qualified(43), qualified(50))).toBe('open');
	});

	it('is never called reached or missed against the truth', () => {
		fc.assert(
			fc.property(spoken, fc.integer({ min: 0, max: 6000 }), ({ truth, count }, target) => {
				const standing = standingOf(target, count, count);
				if (standing !== 'open') expect(standing).toBe(truth >= target ? 'reached' : 'missed');
			})
		);
	});
});

describe('a change', () => {
	it.each([
		['more', qualified(3), qualified(7), qualified(4)],
		['fewer', qualified(-3), qualified(4), qualified(7)],
		['same', qualified(0), qualified(4), qualified(4)],
		['more', qualified(1, 'more-than'), qualified(5, 'more-than'), qualified(4)],
		['fewer', qualified(-1, 'less-than'), qualified(4), qualified(5, 'more-than')],
		['open', qualified(1, 'less-than'), qualified(6), qualified(5, 'more-than')],
		[
			'open',
			qualified(2, 'at-least', 'at-most'),
			qualified(9, 'at-least'),
			qualified(7, 'at-least')
		],
		['open', qualified(10, 'about'), qualified(100, 'about'), qualified(90)],
		['more', qualified(100, 'about'), qualified(200, 'about'), qualified(100)]
	])('is %s, by %o: %o after %o', (direction, difference, last, before) => {
		expect(changeOf(last, before)).toEqual({ difference, direction });
	});

	it.each([
		[null, qualified(1)],
		[qualified(1), null],
		[null, null]
	])('cannot be said: %o after %o', (last, before) => {
		expect(changeOf(last, before)).toEqual({ difference: null, direction: 'open' });
	});

	it('never goes against the truth', () => {
		fc.assert(
			fc.property(spoken, spoken, (last, before) => {
				const { direction } = changeOf(last.count, before.count);
				const truth = Math.sign(last.truth - before.truth);
				if (direction !== 'open') {
					expect({ more: 1, fewer: -1, same: 0 }[direction]).toBe(truth);
				}
			})
		);
	});
});
