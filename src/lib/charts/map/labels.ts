import { isNear, isOn, type Land, type Point } from './land';
import { cross, crossesBox, overlap, pointsOf, within, type Line } from './plane';
import type { Box } from './projection';
import { spotsFor, type Label, type Spot, type Wanted } from './spots';

/**
 * Places labels, the first wanted first: inside the shape, else beside it where they cover no land,
 * circle or other label; farther away over others; with the number alone, or not at all, where there is no room.
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
	const lines: Line[] = [];
	const placed: Label[] = [];
	const place = (one: Wanted, spots: Iterable<Spot>) => {
		const field = fields[one.land.frame];
		if (!field) return;
		// The insets lie over the map's own field.
		const others = fields.slice(1).filter((other) => other !== field);
		const isFree = ({ box, inside, leader }: Spot) =>
			within(box, field) &&
			![...taken, ...others].some((other) => overlap(box, other)) &&
			!lines.some((line) => crossesBox(line, box)) &&
			(!leader || !taken.some((other) => crossesBox(leader, other))) &&
			(!leader || !lines.some((line) => cross(line, leader))) &&
			!isOnAny(
				box,
				lands.filter((land) => !(inside && land === one.land))
			);
		const found = firstOf(spots, isFree);
		if (!found) return;
		const { box, ...label } = found;
		taken.push(box);
		if (label.leader) lines.push(label.leader);
		placed.push(label);
	};
	const rounds = wanted.map((one) => ({ one, rounds: spotsFor(one, lands) }));
	for (const round of [0, 1, 2])
		for (const { one, rounds: spots } of rounds)
			if (!placed.some(({ country }) => country === one.country)) place(one, spots[round]!());
	return placed;
}

function firstOf<T>(items: Iterable<T>, isWanted: (item: T) => boolean): T | undefined {
	for (const item of items) if (isWanted(item)) return item;
	return undefined;
}

/** Whether any of a box lies on one of some lands. */
function isOnAny(box: Box, lands: readonly Land[]): boolean {
	const near = lands.filter((land) => isNear(land, box));
	return near.length > 0 && pointsOf(box).some((point) => near.some((land) => isOn(land, point)));
}
