import { textWidth } from '../surface/frame';
import { isOn, type Land, type Point } from './land';
import type { Box } from './projection';

/** What a label says: a name, and the number when the country was reached. */
export interface Wanted {
	readonly country: string;
	readonly name: string;
	readonly number: string | null;
	/** Its shape, or where its circle is. */
	readonly land: Land;
	readonly circle: { at: Point; radius: number } | null;
	/** Whether it may stand beside its shape; else only inside. */
	readonly beside: boolean;
}

/** A label with its place; `lines` are stacked, the number in the last. */
export interface Label {
	readonly country: string;
	readonly name: string;
	readonly number: string | null;
	readonly stacked: boolean;
	readonly inside: boolean;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** From the shape to a label that stands apart. */
	readonly leader: readonly [Point, Point] | null;
}

interface Candidate extends Omit<Label, 'leader'> {
	readonly box: Box;
	readonly leader: readonly [Point, Point] | null;
}

export const LABEL_SIZE = 13;
const LINE = 15;
/** Places tried along each side of a shape. */
const GRID = 34;
/** Share of an inside label that may lie over the sea; the text has a rim of its land's colour. */
const OVERHANG = 0.14;
/** A line from a shape to its label is short when at most this long. */
const SHORT = 44;

const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Points along a box, close enough together to notice any shape worth noticing. */
function pointsOf({ x, y, width, height }: Box): Point[] {
	const columns = Math.max(2, Math.ceil(width / 6));
	const rows = Math.max(2, Math.ceil(height / 6));
	return Array.from({ length: (columns + 1) * (rows + 1) }, (_, index): Point => {
		const column = index % (columns + 1);
		const row = Math.floor(index / (columns + 1));
		return [x + (column / columns) * width, y + (row / rows) * height];
	});
}

/**
 * Places labels, the first wanted first: inside the shape, else beside it where they cover no land,
 * circle or other label; with the number alone, or not at all, where there is no room.
 */
export function placeLabels(
	wanted: readonly Wanted[],
	lands: readonly Land[],
	circles: readonly { at: Point; radius: number }[],
	fields: readonly Box[],
	reserved: readonly Box[] = []
): Label[] {
	const round = circles.map(({ at: [x, y], radius }) => ({
		x: x - radius,
		y: y - radius,
		width: 2 * radius,
		height: 2 * radius
	}));
	const taken: Box[] = [...reserved, ...round];
	const lines: (readonly [Point, Point])[] = [];
	const placed: Label[] = [];
	for (const one of wanted) {
		const field = fields[one.land.frame];
		if (!field) continue;
		// The insets lie over the map's own field.
		const others = fields.slice(1).filter((other) => other !== field);
		const isFree = ({ box, inside, leader }: Candidate) =>
			within(box, field) &&
			![...taken, ...others].some((other) => overlap(box, other)) &&
			!lines.some((line) => crossesBox(line, box)) &&
			(!leader || !taken.some((other) => crossesBox(leader, other))) &&
			(!leader || !lines.some((line) => cross(line, leader))) &&
			!pointsOf(box).some((point) =>
				lands.some((land) => !(inside && land === one.land) && isOn(land, point))
			);
		const found = candidates(one, lands).find(isFree);
		if (!found) continue;
		const { box, ...label } = found;
		taken.push(box);
		if (label.leader) lines.push(label.leader);
		placed.push(label);
	}
	return placed;
}

/** Points of a line every few pixels, its ends left out. */
function along([[x0, y0], [x1, y1]]: readonly [Point, Point]): Point[] {
	const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3);
	return Array.from({ length: Math.max(0, steps - 1) }, (_, index): Point => {
		const part = (index + 1) / steps;
		return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part];
	});
}

const crossesBox = (line: readonly [Point, Point], { x, y, width, height }: Box) =>
	along(line).some(([px, py]) => px > x && px < x + width && py > y && py < y + height);

function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
	const side = (p: Point, q: Point, r: Point) =>
		Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
	return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

const within = (box: Box, field: Box) =>
	box.x >= field.x + 2 &&
	box.y >= field.y + 2 &&
	box.x + box.width <= field.x + field.width - 2 &&
	box.y + box.height <= field.y + field.height - 2;

/** Everything to try for a label, the best first. */
function candidates(one: Wanted, lands: readonly Land[]): Candidate[] {
	const inside = one.circle
		? []
		: [...insideCandidates(one, false), ...insideCandidates(one, true)];
	if (!one.beside) return inside;
	const beside = besideCandidates(one);
	const isPlain = ({ leader }: Candidate) =>
		!leader ||
		(Math.hypot(leader[1][0] - leader[0][0], leader[1][1] - leader[0][1]) <= SHORT &&
			!along(leader).some((point) =>
				lands.some((land) => land !== one.land && land.programme && isOn(land, point))
			));
	const numberOnly =
		one.circle || one.number === null ? [] : insideCandidates({ ...one, name: '' }, false);
	return [...inside, ...beside.filter(isPlain), ...numberOnly];
}

function size({ name, number }: Pick<Wanted, 'name' | 'number'>, stacked: boolean) {
	const nameWidth = textWidth(name, LABEL_SIZE);
	const numberWidth = number === null ? 0 : textWidth(number, LABEL_SIZE) * 1.08;
	const gap = name && number !== null ? 4 : 0;
	return stacked
		? { width: Math.max(nameWidth, numberWidth), height: 2 * LINE }
		: { width: nameWidth + gap + numberWidth, height: LINE };
}

/** Places inside the shape where the whole label is on it, the nearest to its middle first. */
function insideCandidates(one: Wanted, stacked: boolean): Candidate[] {
	if (stacked && (one.number === null || one.name === '')) return [];
	const { land, country, name, number } = one;
	const [[x0, y0], [x1, y1]] = land.bounds;
	const { width, height } = size(one, stacked);
	if (width > x1 - x0 || height > y1 - y0) return [];
	const [cx, cy] = land.centre;
	const centres: Point[] = [land.centre];
	for (let row = 1; row < GRID; row++)
		for (let column = 1; column < GRID; column++)
			centres.push([x0 + ((x1 - x0) * column) / GRID, y0 + ((y1 - y0) * row) / GRID]);
	const distance = ([x, y]: Point) => Math.hypot(x - cx, y - cy);
	const isHere = (point: Point) => isOn(land, point);
	return centres
		.map(([x, y]) => ({
			x: x - width / 2 - 1,
			y: y - height / 2 + 2,
			width: width + 2,
			height: height - 4
		}))
		.filter((box) => isHere(middle(box)) && isMostlyOn(box, land))
		.sort((a, b) => distance(middle(a)) - distance(middle(b)))
		.map((box) => ({
			...{ country, name, number, stacked, box, leader: null },
			inside: true,
			x: middle(box)[0],
			y: box.y - 2 + LINE * 0.78,
			anchor: 'middle' as const
		}));
}

/** Whether no more than {@link OVERHANG} of a box lies off a land. */
function isMostlyOn(box: Box, land: Land): boolean {
	const points = pointsOf(box);
	let off = points.length * OVERHANG;
	return points.every((point) => isOn(land, point) || (off -= 1) >= 0);
}

const middle = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

/** Places around the shape or circle, going outwards; those farther away with a line to it. */
function besideCandidates(one: Wanted): Candidate[] {
	const { country, name, number, circle, land } = one;
	// The number of a circle is written in it.
	const shown = circle ? null : number;
	const { width, height } = size({ name, number: shown }, false);
	const [cx, cy] = circle?.at ?? land.centre;
	const [west, east] = circle
		? [cx - circle.radius, cx + circle.radius]
		: [land.bounds[0][0], land.bounds[1][0]];
	const tall = circle ? 0 : land.bounds[1][1] - land.bounds[0][1];
	const drops = [0, -8, 8, -16, 16, -26, 26, -38, 38, -tall / 4, tall / 4, -tall / 2.6];
	const spots: (Candidate & { cost: number })[] = [];
	for (const away of [4, 10, 18, 28, 40, 56])
		for (const drop of drops)
			for (const side of [1, -1] as const) {
				const edge = side === 1 ? east + away : west - away;
				const y = cy + drop;
				const end: Point = [edge - side * 3, y];
				const start = circle ? onCircle(circle, end) : ashore(land, end);
				const far = Math.hypot(end[0] - start[0], end[1] - start[1]);
				spots.push({
					...{ country, name, number: shown, stacked: false, inside: false },
					box: { x: side === 1 ? edge : edge - width, y: y - height / 2, width, height },
					x: edge,
					y: y - height / 2 + LINE * 0.78,
					anchor: side === 1 ? 'start' : 'end',
					leader: far > 5 ? [start, end] : null,
					cost: far + Math.abs(drop) * 0.5
				});
			}
	return spots.sort((a, b) => a.cost - b.cost);
}

/** Where a line from outside, level or towards the middle, first reaches a land, and a bit further. */
function ashore(land: Land, from: Point): Point {
	const across: Point = [from[0] < land.centre[0] ? land.bounds[1][0] : land.bounds[0][0], from[1]];
	for (const to of [across, land.centre]) {
		const path = along([from, to]);
		const first = path.findIndex((point) => isOn(land, point));
		if (first >= 0) return path[Math.min(path.length - 1, first + 1)]!;
	}
	return land.centre;
}
