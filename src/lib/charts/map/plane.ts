import type { Point } from './land';
import type { Box } from './projection';

/** A straight line between two points of the picture. */
export type Line = readonly [Point, Point];

/** Whether two boxes share any area. */
export const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Points along a box, close enough together to notice any shape worth noticing. */
export function pointsOf({ x, y, width, height }: Box): Point[] {
	const columns = Math.max(2, Math.ceil(width / 6));
	const rows = Math.max(2, Math.ceil(height / 6));
	return Array.from({ length: (columns + 1) * (rows + 1) }, (_, index): Point => {
		const column = index % (columns + 1);
		const row = Math.floor(index / (columns + 1));
		return [x + (column / columns) * width, y + (row / rows) * height];
	});
}

/** Points of a line every few pixels, its ends left out. */
export function along([[x0, y0], [x1, y1]]: Line): Point[] {
	const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3);
	return Array.from({ length: Math.max(0, steps - 1) }, (_, index): Point => {
		const part = (index + 1) / steps;
		return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part];
	});
}

/** The smallest box around a line. */
export const boxOf = ([[x0, y0], [x1, y1]]: Line): Box => ({
	x: Math.min(x0, x1),
	y: Math.min(y0, y1),
	width: Math.abs(x1 - x0),
	height: Math.abs(y1 - y0)
});

/** Whether a line runs through a box. Most are nowhere near: that is looked at first. */
export function crossesBox(line: Line, box: Box): boolean {
	const around = boxOf(line);
	const { x, y, width, height } = box;
	const isNear =
		around.x < x + width &&
		around.x + around.width > x &&
		around.y < y + height &&
		around.y + around.height > y;
	return (
		isNear && along(line).some(([px, py]) => px > x && px < x + width && py > y && py < y + height)
	);
}

/** Whether two lines cross. */
export function cross([a, b]: Line, [c, d]: Line): boolean {
	const side = (p: Point, q: Point, r: Point) =>
		Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
	return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** Whether a box lies in a field, with a little room. */
export const within = (box: Box, field: Box) =>
	box.x >= field.x + 2 &&
	box.y >= field.y + 2 &&
	box.x + box.width <= field.x + field.width - 2 &&
	box.y + box.height <= field.y + field.height - 2;
