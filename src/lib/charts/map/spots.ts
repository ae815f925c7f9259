import { textWidth } from '../surface/frame';
import { isNear, isOn, type Land, type Point } from './land';
import { along, boxOf, pointsOf, type Line } from './plane';
import type { Box } from './projection';

/** What a label says: a name, and the number unless there is none or its circle holds it. */
export interface Wanted {
	readonly country: string;
	readonly name: string;
	readonly number: string | null;
	/** Its shape, or where its circle is. */
	readonly land: Land;
	readonly circle: { at: Point; radius: number } | null;
	/** Whether it may stand beside its shape; else only inside. */
	readonly beside: boolean;
	/** How many other countries a line to it may cross at most. */
	readonly over: number;
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
/** The longest line over other countries, where a name has no other place. */
const LONG = 84;

/**
 * What to try for a label, the best first, in three rounds: inside or near, then farther away with a
 * line over other countries, then the number alone. All labels have a round before the next begins.
 * Most find their place among the first: each is only looked at when it is tried.
 */
export function spotsFor(one: Wanted, lands: readonly Land[]): (() => Iterable<Spot>)[] {
	const others = lands.filter((land) => land !== one.land && land.programme);
	const crossed = (leader: Line) => {
		const near = others.filter((land) => isNear(land, boxOf(leader)));
		if (near.length === 0) return 0;
		const points = along(leader);
		return near.filter((land) => points.some((point) => isOn(land, point))).length;
	};
	const isPlain = ({ leader }: Spot) =>
		!leader || (lengthOf(leader) <= SHORT && crossed(leader) === 0);
	const isClear = ({ leader }: Spot) =>
		leader !== null && crossed(leader) <= (lengthOf(leader) <= LONG ? one.over : 0);
	let found: readonly Spot[] | undefined;
	const beside = () => (found ??= one.beside ? besideSpots(one) : []);
	return [
		function* () {
			if (!one.circle) {
				yield* insideSpots(one, false);
				yield* insideSpots(one, true);
			}
			yield* only(beside(), isPlain);
		},
		() => only(beside(), isClear),
		() => only(one.beside ? numberSpots(one) : [], isPlain)
	];
}

function* only(spots: Iterable<Spot>, isGood: (spot: Spot) => boolean): Iterable<Spot> {
	for (const spot of spots) if (isGood(spot)) yield spot;
}

/** Places for the number alone. */
function numberSpots(one: Wanted): Iterable<Spot> {
	if (one.number === null) return [];
	const nameless = { ...one, name: '' };
	return one.circle
		? besideSpots(nameless).filter(({ leader }) => leader === null)
		: insideSpots(nameless, false);
}

const lengthOf = ([[x0, y0], [x1, y1]]: Line) => Math.hypot(x1 - x0, y1 - y0);

function size({ name, number }: Pick<Wanted, 'name' | 'number'>, stacked: boolean) {
	const nameWidth = textWidth(name, LABEL_SIZE);
	const numberWidth = number === null ? 0 : textWidth(number, LABEL_SIZE) * 1.08;
	const gap = name && number !== null ? 4 : 0;
	return stacked
		? { width: Math.max(nameWidth, numberWidth), height: 2 * LINE }
		: { width: nameWidth + gap + numberWidth, height: LINE };
}

/** Places inside the shape where the whole label is on it, the nearest to its middle first. */
function* insideSpots(one: Wanted, stacked: boolean): Iterable<Spot> {
	if (stacked && (one.number === null || one.name === '')) return;
	const { land, country, name, number } = one;
	const [[x0, y0], [x1, y1]] = land.bounds;
	const { width, height } = size(one, stacked);
	if (width > x1 - x0 || height > y1 - y0) return;
	const [cx, cy] = land.centre;
	const centres: Point[] = [land.centre];
	for (let row = 1; row < GRID; row++)
		for (let column = 1; column < GRID; column++)
			centres.push([x0 + ((x1 - x0) * column) / GRID, y0 + ((y1 - y0) * row) / GRID]);
	const distance = ([x, y]: Point) => Math.hypot(x - cx, y - cy);
	for (const [x, y] of centres.sort((a, b) => distance(a) - distance(b))) {
		const box = {
			x: x - width / 2 - 1,
			y: y - height / 2 + 2,
			width: width + 2,
			height: height - 4
		};
		if (!isOn(land, [x, y]) || !isMostlyOn(box, land)) continue;
		yield {
			...{ country, name, number, stacked, box, leader: null },
			inside: true,
			x,
			y: box.y - 2 + LINE * 0.78,
			anchor: 'middle'
		};
	}
}

/** Whether no more than {@link OVERHANG} of a box lies off a land. */
function isMostlyOn(box: Box, land: Land): boolean {
	const points = pointsOf(box);
	let off = points.length * OVERHANG;
	return points.every((point) => isOn(land, point) || (off -= 1) >= 0);
}

/** Places around the shape or circle, the nearest first; those farther away with a line to it. */
function besideSpots(one: Wanted): Spot[] {
	const ways = one.number !== null && one.name !== '' ? [false, true] : [false];
	return ways
		.flatMap((stacked) => [...sideSpots(one, stacked), ...overSpots(one, stacked)])
		.sort((a, b) => a.cost - b.cost);
}

type Costed = Spot & { readonly cost: number };

/** To the right and left, going outwards. */
function sideSpots(one: Wanted, stacked: boolean): Costed[] {
	const { circle, land } = one;
	const { width, height } = size(one, stacked);
	const [, cy] = circle?.at ?? land.centre;
	const [[west, north], [east, south]] = boundsOf(one);
	const tall = circle ? 0 : south - north;
	const drops = [0, -8, 8, -16, 16, -26, 26, -38, 38, -tall / 4, tall / 4, -tall / 2.6];
	const spots: Costed[] = [];
	for (const away of [4, 10, 18, 28, 40, 56, 76, 100])
		for (const drop of drops)
			for (const side of [1, -1] as const) {
				const x = side === 1 ? east + away : west - away - width;
				const y = cy + drop;
				const end: Point = [side === 1 ? x - 3 : x + width + 3, y];
				const box = { x, y: y - height / 2, width, height };
				spots.push(spotAt(one, stacked, box, end, side === 1 ? 'start' : 'end', drop));
			}
	return spots;
}

/** Above and below, going outwards. */
function overSpots(one: Wanted, stacked: boolean): Costed[] {
	const { width, height } = size(one, stacked);
	const [cx] = one.circle?.at ?? one.land.centre;
	const [[, north], [, south]] = boundsOf(one);
	const spots: Costed[] = [];
	for (const away of [3, 10, 20, 32, 46])
		for (const shift of [0, -24, 24, -48, 48, -70, 70])
			for (const side of [1, -1] as const) {
				const x = cx + shift - width / 2;
				const y = side === 1 ? south + away : north - away - height;
				const end: Point = [
					Math.min(x + width - 4, Math.max(x + 4, cx)),
					side === 1 ? y : y + height - 1
				];
				spots.push(spotAt(one, stacked, { x, y, width, height }, end, 'middle', shift));
			}
	return spots;
}

function spotAt(
	one: Wanted,
	stacked: boolean,
	box: Box,
	end: Point,
	anchor: Label['anchor'],
	off: number
): Costed {
	const { country, name, number, circle, land } = one;
	const start = circle ? onCircle(circle, end) : ashore(land, end);
	const far = lengthOf([start, end]);
	const part = { start: 0, middle: 0.5, end: 1 }[anchor];
	return {
		...{ country, name, number, stacked, inside: false, box, anchor },
		x: box.x + box.width * part,
		y: box.y + LINE * 0.78,
		leader: far > 5 ? [start, end] : null,
		cost: far + Math.abs(off) * 0.5 + (stacked ? 4 : 0)
	};
}

function boundsOf({ circle, land }: Wanted): readonly [Point, Point] {
	if (!circle) return land.bounds;
	const { at, radius } = circle;
	return [
		[at[0] - radius, at[1] - radius],
		[at[0] + radius, at[1] + radius]
	];
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
