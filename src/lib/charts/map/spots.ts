import { textWidth } from '../surface/frame';
import { isOn, type Land, type Point } from './land';
import { along, middle, pointsOf, type Line } from './plane';
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

/** A label with its place; a `stacked` one has its number on a line of its own. */
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
	readonly leader: Line | null;
}

/** A place a label could take, and the room it needs there. */
export interface Spot extends Label {
	readonly box: Box;
}

/** Size of the map's text, in pixels. */
export const LABEL_SIZE = 13;
const LINE = 15;
/** Places tried along each side of a shape. */
const GRID = 34;
/** Share of an inside label that may lie over the sea; the text has a rim of its land's colour. */
const OVERHANG = 0.14;
/** A line from a shape to its label is short when at most this long. */
const SHORT = 44;

/** Everything to try for a label, the best first. */
export function spotsFor(one: Wanted, lands: readonly Land[]): Spot[] {
	const inside = one.circle ? [] : [...insideSpots(one, false), ...insideSpots(one, true)];
	if (!one.beside) return inside;
	const beside = besideSpots(one);
	const isPlain = ({ leader }: Spot) =>
		!leader ||
		(Math.hypot(leader[1][0] - leader[0][0], leader[1][1] - leader[0][1]) <= SHORT &&
			!along(leader).some((point) =>
				lands.some((land) => land !== one.land && land.programme && isOn(land, point))
			));
	const numberOnly =
		one.circle || one.number === null ? [] : insideSpots({ ...one, name: '' }, false);
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
function insideSpots(one: Wanted, stacked: boolean): Spot[] {
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

/** Places around the shape or circle, going outwards; those farther away with a line to it. */
function besideSpots(one: Wanted): Spot[] {
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
	const spots: (Spot & { cost: number })[] = [];
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

function onCircle({ at: [x, y], radius }: { at: Point; radius: number }, to: Point): Point {
	const angle = Math.atan2(to[1] - y, to[0] - x);
	return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
}
