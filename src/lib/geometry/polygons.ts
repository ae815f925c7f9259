import { geoArea, geoBounds } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';

/** West, south, east, north, in degrees; east may exceed 180. */
export type Bounds = readonly [number, number, number, number];

/** Smaller parts farther than this from a country's main land, in degrees, are outlying. */
const OUTLYING = 4;
/** A part of at least this share of the main land is never outlying: Alaska, both halves of Malaysia. */
const LARGE = 0.17;
/** About 3,000 km²: some three pixels of a map this size. */
const ISLET = 7.5e-5;

/** The polygons of a shape, each by itself. */
export function polygonsOf(shape: Polygon | MultiPolygon): Polygon[] {
	if (shape.type === 'Polygon') return [shape];
	return shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** The largest polygon of a shape: a country's mainland or main island. */
export function mainland(shape: Polygon | MultiPolygon): Polygon {
	return polygonsOf(shape).reduce((best, one) => (geoArea(one) > geoArea(best) ? one : best));
}

/** The bounds of a polygon; where it lies across the 180th meridian, east is beyond 180. */
export function boundsOf(shape: Polygon): Bounds {
	const [[west, south], [east, north]] = geoBounds(shape);
	return [west, south, east < west ? east + 360 : east, north];
}

/** Whether two bounds, widened by so many degrees, share anything. */
export const meets = (a: Bounds, b: Bounds, by: number) =>
	a[0] <= b[2] + by && a[2] >= b[0] - by && a[1] <= b[3] + by && a[3] >= b[1] - by;

const turned = ([west, south, east, north]: Bounds, by: number): Bounds => [
	west + by,
	south,
	east + by,
	north
];

/** The mainland and what is large or near it: no Easter Island, Galápagos, Canaries or Guiana. */
export function withoutOutlying(shape: Polygon | MultiPolygon): Polygon[] {
	const main = mainland(shape);
	const near = boundsOf(main);
	const enough = LARGE * geoArea(main);
	return polygonsOf(shape).filter((one) => {
		const bounds = boundsOf(one);
		const isNear = [0, 360, -360].some((by) => meets(turned(bounds, by), near, OUTLYING));
		return isNear || geoArea(one) >= enough;
	});
}

/** Whether a shape's largest part is no more than an islet, or was simplified away. */
export function isTiny(shape: Polygon | MultiPolygon): boolean {
	const area = geoArea(mainland(shape));
	return !(area > ISLET && area < 1);
}

/** Without the islets nobody can see; a programme's country keeps its main land. */
export function visible(polygons: readonly Polygon[], programme: boolean): Polygon[] {
	const largest = Math.max(...polygons.map((one) => geoArea(one)));
	return polygons.filter((one) => {
		const area = geoArea(one);
		return area > ISLET || (programme && area === largest);
	});
}

/** A polygon moved by whole turns, so that its middle is within 180° of a longitude. */
export function turnedTo(polygon: Polygon, longitude: number): Polygon {
	const [west, , east] = boundsOf(polygon);
	const by = Math.round((longitude - (west + east) / 2) / 360) * 360;
	if (by === 0) return polygon;
	const coordinates = polygon.coordinates.map((ring) =>
		ring.map(([lon, lat]) => [lon! + by, lat!])
	);
	return { ...polygon, coordinates };
}

/** The bounds of all the polygons together, across the 180th meridian where that makes them narrower. */
export function union(polygons: readonly Polygon[]): Bounds {
	const all = polygons.map(boundsOf).sort((a, b) => a[0] - b[0]);
	const south = Math.min(...all.map((one) => one[1]));
	const north = Math.max(...all.map((one) => one[3]));
	const first = all[0]![0];
	let east = -Infinity;
	let widest = { gap: -Infinity, from: first };
	for (const [west, , to] of all) {
		if (east > -Infinity && west - east > widest.gap) widest = { gap: west - east, from: west };
		east = Math.max(east, to);
	}
	// The rest of the circle, unless some other gap is wider: then that one is left out.
	if (first + 360 - east >= widest.gap) return [first, south, east, north];
	const ends = all.map(([west, , to]) => (west < widest.from ? to + 360 : to));
	return [widest.from, south, Math.max(...ends), north];
}
