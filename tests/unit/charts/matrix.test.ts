import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fitted,
	layoutMatrix,
	matrixHeight,
	matrixLeastWidth,
	nextSpot
} from '../../../src/lib/charts/matrix/layout';
import type { MatrixGroup } from '../../../src/lib/charts/matrix/matrix';
import { textWidth } from '../../../src/lib/charts/surface/frame';

/** Groups of so many rows, each over so many years. */
const groupsOf = (sizes: readonly number[], years: number): MatrixGroup[] =>
	sizes.map((size, group) => ({
		id: `g${group}`,
		label: group % 2 === 0 ? 'A heading' : '',
		rows: Array.from({ length: size }, (_, index) => ({
			id: `r${group}-${index}`,
			label: 'República Dominicana',
			href: '/x/',
			note: '≤ 3',
			scale: 'host',
			cells: Array.from({ length: years }, (_, year) => ({
				year: 2000 + year,
				state: 'zero' as const,
				amount: 0,
				text: '0',
				planned: 0,
				first: false,
				facts: ['zero'],
				selected: false
			}))
		}))
	}));
const yearsOf = (n: number) => Array.from({ length: n }, (_, index) => 2000 + index);
const shapes = fc.record({
	sizes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
	years: fc.integer({ min: 1, max: 30 }),
	more: fc.nat(800)
});

describe('the layout of a matrix', () => {
	it('lays every place within the picture, none over another, each large enough to hit', () => {
		fc.assert(
			fc.property(shapes, ({ sizes, years, more }) => {
				const groups = groupsOf(sizes, years);
				const width = matrixLeastWidth(groups, years) + more;
				const { spots, height } = layoutMatrix(groups, yearsOf(years), width);
				expect(height).toBe(matrixHeight(groups));
				for (const spot of spots) {
					expect(spot.width).toBeGreaterThanOrEqual(24);
					expect(spot.height).toBeGreaterThanOrEqual(24);
					expect(spot.left + spot.width).toBeLessThanOrEqual(width);
					expect(spot.top + spot.height).toBeLessThanOrEqual(height);
				}
				const boxes = new Set(spots.map(({ left, top }) => `${left.toFixed(2)} ${top}`));
				expect(boxes.size).toBe(spots.length);
			})
		);
	});

	it('is walked along rows and columns, and never out of the picture', () => {
		const { spots } = layoutMatrix(groupsOf([2, 1], 3), yearsOf(3), 600);
		const walk = (from: string, ...keys: string[]) =>
			keys.reduce((at, key) => nextSpot(spots, at, key)?.id ?? at, from);
		expect(walk('r0-0', 'ArrowRight', 'ArrowRight')).toBe('r0-0-2001');
		expect(walk('r0-0-2001', 'ArrowDown', 'ArrowDown')).toBe('r1-0-2001');
		expect(walk('r0-0-2001', 'ArrowUp')).toBe('2001');
		expect(walk('r0-0', 'End')).toBe('r0-0-2002');
		expect(walk('r0-0-2002', 'ArrowRight', 'Home', 'ArrowLeft')).toBe('r0-0');
		expect(nextSpot(spots, 'r0-0', 'x')).toBeUndefined();
	});

	it('cuts a name only where it does not fit', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, maxLength: 40 }),
				fc.integer({ min: 30, max: 300 }),
				(name, width) => {
					const cut = fitted(name, width);
					if (textWidth(name, 14) <= width) expect(cut).toBe(name);
					else expect(cut.endsWith('…')).toBe(true);
				}
			)
		);
	});
});
