import { geoCentroid, geoDistance } from 'd3';
import type { Polygon, Position } from 'geojson';
import type { Land } from './land';
import { mainland, union, withoutOutlying } from './polygons';

/** Countries whose main lands are at most this many degrees apart lie together. */
const TOGETHER = 30;
/** No frame reaches farther than this from its middle, in degrees: beyond it shapes are squashed. */
const REACH = 75;
/** Insets hold at most this many countries for each one of the map, and there are at most two. */
const INSET_SHARE = 1 / 4;
const MOST_INSETS = 2;

const DEGREES = 180 / Math.PI;

/** Groups of lands of which each is near another of its group; largest first. */
function cluster(lands: readonly Land[]): Land[][] {
	const centre = new Map(lands.map((land) => [land, geoCentroid(mainland(land.shape.geometry))]));
	const groups: Land[][] = [];
	for (const land of lands) {
		const isNear = (other: Land) =>
			geoDistance(centre.get(land)!, centre.get(other)!) * DEGREES <= TOGETHER;
		const touching = groups.filter((group) => group.some(isNear));
		for (const group of touching) groups.splice(groups.indexOf(group), 1);
		groups.push([...touching.flat(), land]);
	}
	return groups.sort((a, b) => b.length - a.length);
}

/** Whether all the lands lie within {@link REACH} of the middle of their bounds. */
function fitTogether(lands: readonly Land[]): boolean {
	const polygons = lands.flatMap(({ shape }) => withoutOutlying(shape.geometry));
	const [west, south, east, north] = union(polygons);
	const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
	const isNear = (at: Position) => geoDistance(at as [number, number], middle) * DEGREES <= REACH;
	return polygons.every(({ coordinates }: Polygon) => coordinates[0]!.every(isNear));
}

/**
 * The lands as they are drawn together: a map with an inset or two for the few that lie apart, else
 * all on one map; null where only a map of the whole world holds them.
 */
export function framesFor(lands: readonly Land[]): Land[][] | null {
	const [main = [], ...insets] = cluster(lands);
	const apart = lands.length - main.length;
	const areInsets = insets.length <= MOST_INSETS && apart <= main.length * INSET_SHARE;
	if (areInsets) return main.length > 0 && fitTogether(main) ? [main, ...insets] : null;
	return fitTogether(lands) ? [[...lands]] : null;
}
