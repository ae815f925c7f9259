import { geoArea, geoBounds, geoCentroid, geoDistance, geoIdentity, geoStream } from 'd3';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCountry } from '../../src/lib/charts/geometry.ts';

/** One country as the atlas has it, with its ISO 3166-1 alpha-2 code where it has one. */
export interface Land {
	readonly country: string | null;
	readonly shape: Feature<Polygon | MultiPolygon>;
}

export type Bounds = readonly [number, number, number, number];

const DEGREES = 180 / Math.PI;

/** Outlying islands farther than this from a country's main land, in degrees, are left out. */
const OUTLYING = 4;

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

function boundsOf(shape: Polygon): Bounds {
	const [[west, south], [east, north]] = geoBounds(shape);
	return [west, south, east, north];
}

const meets = (a: Bounds, b: Bounds, by: number) =>
	a[0] <= b[2] + by && a[2] >= b[0] - by && a[1] <= b[3] + by && a[3] >= b[1] - by;

/** The mainland and the islands near it: no Easter Island, Galápagos, Canaries or Guiana. */
export function withoutOutlying(shape: Polygon | MultiPolygon): Polygon[] {
	const near = boundsOf(mainland(shape));
	return polygonsOf(shape).filter((one) => meets(boundsOf(one), near, OUTLYING));
}

/** Whether a land's largest part is no more than an islet, or was simplified away. */
export function isTiny({ shape }: Land): boolean {
	const area = geoArea(mainland(shape.geometry));
	return !(area > ISLET && area < 1);
}

/** Without the islets nobody can see, in steradians; a programme's country keeps its main land. */
export function visible(polygons: readonly Polygon[], programme: boolean): Polygon[] {
	const largest = Math.max(...polygons.map((one) => geoArea(one)));
	return polygons.filter((one) => {
		const area = geoArea(one);
		return area > ISLET || (programme && area === largest);
	});
}

/** The bounds of all the polygons together. */
export function union(polygons: readonly Polygon[]): Bounds {
	const all = polygons.map(boundsOf);
	const edge = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
		pick(...all.map((one) => one[index]));
	return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** Groups of lands of which each is at most `degrees` from another of its group; largest first. */
export function cluster(lands: readonly Land[], degrees: number): Land[][] {
	const centre = new Map(lands.map((land) => [land, geoCentroid(mainland(land.shape.geometry))]));
	const groups: Land[][] = [];
	for (const land of lands) {
		const isNear = (other: Land) =>
			geoDistance(centre.get(land)!, centre.get(other)!) * DEGREES <= degrees;
		const touching = groups.filter((group) => group.some(isNear));
		for (const group of touching) groups.splice(groups.indexOf(group), 1);
		groups.push([...touching.flat(), land]);
	}
	return groups.sort((a, b) => b.length - a.length);
}

/** Cuts polygons along the edges of a box of degrees, and rounds them; null when nothing is left. */
export function crop(polygons: readonly Polygon[], box: Bounds, digits: number) {
	const [west, south, east, north] = box;
	const inBox = polygons.filter((one) => meets(boundsOf(one), box, 0));
	const kept = inBox.flatMap((one) => cropOne(one, [west, south, east, north], digits));
	return kept.length === 0 ? null : kept;
}

function cropOne(polygon: Polygon, [west, south, east, north]: Bounds, digits: number) {
	// The identity's y axis points down, so that the planar clip keeps the rings' direction.
	const plane = geoIdentity().clipExtent([
		[west, south],
		[east, north]
	]);
	const rings: Position[][] = [];
	const sink = {
		lineStart: () => void rings.push([]),
		lineEnd: () => {},
		polygonStart: () => {},
		polygonEnd: () => {},
		point: (x: number, y: number) => void rings.at(-1)!.push([round(x, digits), round(y, digits)])
	};
	geoStream(polygon, plane.stream(sink));
	const closed = rings.map(closeRing).filter((ring) => ring.length >= 4);
	return closed.length === 0 ? [] : [closed];
}

function closeRing(ring: Position[]): Position[] {
	const distinct = ring.filter((at, index) => {
		const before = ring[index - 1];
		return !before || before[0] !== at[0] || before[1] !== at[1];
	});
	const [first] = distinct;
	const last = distinct.at(-1);
	if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return distinct;
	return [...distinct, first];
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** A land as the map's file holds it. */
export function asCountry(
	{ country, shape }: Land,
	programme: boolean,
	coordinates: Position[][][]
): GeometryCountry {
	const [lon, lat] = geoCentroid(mainland(shape.geometry));
	return {
		country,
		programme,
		centre: [round(lon, 2), round(lat, 2)],
		shape:
			coordinates.length === 1
				? { type: 'Polygon', coordinates: coordinates[0]! }
				: { type: 'MultiPolygon', coordinates }
	};
}
