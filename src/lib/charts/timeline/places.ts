import type { Place } from '../surface/neighbour';
import type { TimelineLayout } from './layout';

/** Where the keyboard can go on a timeline: activities (`a-…`), types (`t-…`) and years (`y-…`). */
export function placesOf(layout: TimelineLayout, isWide: boolean): Place[] {
	const { marks, lanes, years, padding, height } = layout;
	const half = (marks[0]?.size ?? 0) / 2;
	return [
		...marks.map(({ mark, x, y }) => ({ id: `a-${mark.id}`, x: x + half, y: y + half })),
		...lanes.map(({ type, y, height: high }) => ({
			id: `t-${type.id}`,
			x: isWide ? -padding.left / 2 : 0,
			y: isWide ? y + high / 2 : y + 9
		})),
		...years.map(({ year, x, width }) => ({ id: `y-${year}`, x: x + width / 2, y: height + 15 }))
	];
}

/** Where a key may lead from a place: along the years, or the types, it stays among them. */
export function placesWithin(places: readonly Place[], from: string | null, key: string): Place[] {
	const kind = from?.slice(0, 2) ?? '';
	const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
	const isUpright = key === 'ArrowUp' || key === 'ArrowDown';
	const stays = (kind === 'y-' && isSideways) || (kind === 't-' && isUpright);
	// Below the last type are the years.
	const own = places.filter(({ id }) => id.startsWith(kind));
	const isLast = key === 'ArrowDown' && own.at(-1)?.id === from;
	return stays && !isLast ? own : [...places];
}
