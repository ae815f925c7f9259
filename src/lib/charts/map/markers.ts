import type { Point } from './land';

/** A country too small to hit, drawn as a circle near its place. */
export interface Marker {
	readonly country: string;
	/** Where the country is. */
	readonly anchor: Point;
	/** Where the circle is, moved so that circles do not cover each other. */
	readonly at: Point;
}

/** Radius of a marker: a target of 24 pixels. */
export const RADIUS = 12;

/** Places circles as near their countries as they go without touching, inside the box. */
export function spreadMarkers(
	anchors: readonly { country: string; anchor: Point; box: readonly [Point, Point] }[],
	radius = RADIUS
): Marker[] {
	const distance = 2 * radius + 2;
	const at = anchors.map(({ anchor }) => [...anchor] as Point);
	for (let round = 0; round < 240; round++) {
		const pull = round < 160 ? 0.06 : 0;
		at.forEach((point, index) => {
			const { anchor, box } = anchors[index]!;
			for (const axis of [0, 1] as const) {
				point[axis] += (anchor[axis] - point[axis]) * pull;
				const low = box[0][axis] + radius + 1;
				const high = box[1][axis] - radius - 1;
				point[axis] = Math.min(high, Math.max(low, point[axis]));
			}
		});
		at.forEach((a, index) => at.slice(index + 1).forEach((b) => push(a, b, distance)));
	}
	return anchors.map(({ country, anchor }, index) => ({ country, anchor, at: at[index]! }));
}

function push(a: Point, b: Point, apart: number) {
	let dx = b[0] - a[0];
	let dy = b[1] - a[1];
	if (dx === 0 && dy === 0) dx = dy = 0.01;
	const distance = Math.hypot(dx, dy);
	if (distance >= apart) return;
	const by = (apart - distance) / distance / 2;
	a[0] -= dx * by;
	a[1] -= dy * by;
	b[0] += dx * by;
	b[1] += dy * by;
}
