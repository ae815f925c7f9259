import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extended, rangeOf, stretched, yearAt } from '../../../src/lib/charts/timeline/brush';
import { layoutTimeline, timelineHeights } from '../../../src/lib/charts/timeline/layout';
import { placesOf, placesWithin } from '../../../src/lib/charts/timeline/places';
import { neighbour } from '../../../src/lib/charts/surface/neighbour';
import type { TimelineMark } from '../../../src/lib/charts/timeline/mark';
import { heightAt } from '../../../src/lib/charts/surface/frame';

const types = ['workshop', 'forum'].map((id, index) => ({ id, label: id, slot: index + 1 }));
const span = { from: 1999, to: 2005 };

function mark(id: string, from: string, to = from, type = 'workshop'): TimelineMark {
	const words = { label: id, title: id, lines: [] };
	return { id, type, status: 'held', from, to, synthetic: false, muted: false, ...words };
}

const day = fc
	.date({ min: new Date('1999-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const marks = fc.array(fc.tuple(day, fc.nat({ max: 40 }), fc.constantFrom('workshop', 'forum')), {
	maxLength: 40
});

describe('the layout of the timeline', () => {
	it('puts a year’s activity over the whole year, and each into the lane of its type', () => {
		const laid = layoutTimeline(
			[mark('portal', '2004-01-01', '2004-12-31'), mark('x', '2004-09-27', '2004-09-28', 'forum')],
			types,
			span,
			{ width: 1200 }
		);
		const [portal, forum] = laid.marks;
		const year = laid.years.find((one) => one.year === 2004)!;
		expect(portal!.x).toBeCloseTo(year.x);
		expect(portal!.width).toBeCloseTo(year.width - 1);
		expect(forum!.width).toBe(forum!.size);
		const [first, second] = laid.lanes;
		expect(portal!.y).toBeGreaterThan(first!.y);
		expect(portal!.y).toBeLessThan(second!.y);
		expect(forum!.y).toBeGreaterThan(second!.y);
	});

	it('lays no mark over another, outside of its lane or of the plot, at any width', () => {
		fc.assert(
			fc.property(marks, fc.integer({ min: 288, max: 1600 }), (made, width) => {
				const all = made.map(([from, length, type], index) => {
					const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
					return mark(String(index), from, to < '2005-12-31' ? to : '2005-12-31', type);
				});
				const height = heightAt(timelineHeights(all, types, span), width);
				const laid = layoutTimeline(all, types, span, { width, height });
				expect(laid.marks).toHaveLength(all.length);
				laid.marks.forEach((a, index) => {
					expect(a.x).toBeGreaterThanOrEqual(-1e-6);
					expect(a.x + a.width).toBeLessThanOrEqual(laid.width + 1e-6);
					const lane = laid.lanes.find(({ type }) => type.id === a.mark.type)!;
					expect(a.y).toBeGreaterThanOrEqual(lane.y);
					expect(a.y + a.size).toBeLessThanOrEqual(lane.y + lane.height + 1e-6);
					for (const b of laid.marks.slice(index + 1)) {
						const apart =
							a.x + a.width <= b.x ||
							b.x + b.width <= a.x ||
							a.y + a.size <= b.y ||
							b.y + b.size <= a.y;
						expect(apart).toBe(true);
					}
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('is an empty plot with its years where there is nothing', () => {
		const laid = layoutTimeline([], [], span, { width: 600, height: 200 });
		expect(laid.marks).toEqual([]);
		expect(laid.years.map(({ year }) => year)).toEqual([1999, 2000, 2001, 2002, 2003, 2004, 2005]);
	});
});

describe('the keyboard on the timeline', () => {
	const laid = layoutTimeline(
		[mark('portal', '2004-01-01', '2004-12-31'), mark('x', '2004-09-27', '2004-09-28', 'forum')],
		types,
		span,
		{ width: 1200 }
	);
	const places = placesOf(laid, true);
	const after = (from: string, key: string) =>
		neighbour(placesWithin(places, from, key), from, key);

	it('stays among the years, or the types, and leads from one to the other', () => {
		expect(after('y-2004', 'ArrowLeft')).toBe('y-2003');
		expect(after('y-2004', 'ArrowRight')).toBe('y-2005');
		expect(after('t-workshop', 'ArrowDown')).toBe('t-forum');
		expect(after('t-forum', 'ArrowUp')).toBe('t-workshop');
		expect(after('a-portal', 'Home')).toBe('a-portal');
		expect(after('a-portal', 'End')).toBe('y-2005');
		expect(after('y-2004', 'ArrowUp')).toBe('a-x');
	});
});

describe('choosing years', () => {
	const { years } = layoutTimeline([], [], span, { width: 712 });

	it('takes the year under the pointer, the outermost beyond the ends', () => {
		expect(years.map(({ x, width }) => yearAt(years, x + width / 2))).toEqual(
			years.map(({ year }) => year)
		);
		expect(yearAt(years, -50)).toBe(1999);
		expect(yearAt(years, 5000)).toBe(2005);
		expect(rangeOf(2004, 2001)).toEqual({ from: 2001, to: 2004 });
	});

	it('moves the nearer end of a range to a year', () => {
		const range = { from: 2001, to: 2004 };
		expect(extended(range, 1999)).toEqual({ from: 1999, to: 2004 });
		expect(extended(range, 2005)).toEqual({ from: 2001, to: 2005 });
		expect(extended(range, 2002)).toEqual({ from: 2002, to: 2004 });
		expect(extended(range, 2003)).toEqual({ from: 2001, to: 2003 });
	});

	it('moves the end it stands at, back and forth, and begins one where there is none', () => {
		expect(stretched({ from: 2004, to: 2004 }, 2004, 2003)).toEqual({ from: 2003, to: 2004 });
		expect(stretched({ from: 2003, to: 2004 }, 2003, 2004)).toEqual({ from: 2004, to: 2004 });
		expect(stretched({ from: 2003, to: 2004 }, 2004, 2005)).toEqual({ from: 2003, to: 2005 });
		expect(stretched(null, 2001, 2002)).toEqual({ from: 2001, to: 2002 });
		expect(stretched({ from: 2003, to: 2005 }, 2000, 2001)).toEqual({ from: 2000, to: 2001 });
	});
});
