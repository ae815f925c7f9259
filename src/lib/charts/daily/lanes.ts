/** Most rows of marks below a picture. */
const MOST = 3;

/**
 * The row of each mark, in order from the left, so that marks do not cover each other: the first row
 * with room, else the one whose last mark is farthest away.
 */
export function lanes(places: readonly number[], distance: number): number[] {
	const last: number[] = [];
	return places.map((x) => {
		let lane = last.findIndex((before) => x - before >= distance);
		if (lane < 0) lane = last.length < MOST ? last.length : last.indexOf(Math.min(...last));
		last[lane] = x;
		return lane;
	});
}
