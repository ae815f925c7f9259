/** A place the keyboard can go to. */
export interface Place {
	readonly id: string;
	readonly x: number;
	readonly y: number;
}

const DIRECTIONS: Record<string, readonly [number, number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/**
 * Where a key leads from a place: arrows to the nearest in that direction (what lies sideways counts
 * as farther), Home and End to the first and last; undefined where it leads nowhere.
 */
export function neighbour(
	places: readonly Place[],
	from: string | null,
	key: string
): string | undefined {
	if (key === 'Home') return places[0]?.id;
	if (key === 'End') return places.at(-1)?.id;
	const direction = DIRECTIONS[key];
	const start = places.find(({ id }) => id === from);
	if (!direction || !start) return undefined;
	const [dx, dy] = direction;
	let best: string | undefined;
	let least = Infinity;
	for (const { id, x, y } of places) {
		const ahead = (x - start.x) * dx + (y - start.y) * dy;
		const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
		if (id === from || ahead <= 0 || aside > ahead * 2) continue;
		const distance = ahead + 2 * aside;
		if (distance < least) {
			least = distance;
			best = id;
		}
	}
	return best;
}
