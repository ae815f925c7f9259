import { geoPath, type GeoProjection } from 'd3';
import type { Geometry, GeometryCountry } from '$lib/geometry/geometry';
import { projectionFor, type Box } from './projection';
import type { FrameBox } from './boxes';

export type Point = [number, number];

/** A country's shape in the picture. */
export interface Land {
	readonly country: string | null;
	readonly programme: boolean;
	/** Which frame of the geometry it lies in. */
	readonly frame: number;
	/** SVG path data, to a tenth of a pixel. */
	readonly d: string;
	readonly bounds: readonly [Point, Point];
	/** The middle of its main land. */
	readonly centre: Point;
	/** Outer rings, for finding out what a label would cover. */
	readonly rings: readonly Point[][];
}

/** All land of a geometry, projected into its boxes. */
export function landOf(geometry: Geometry, boxes: readonly FrameBox[]): Land[] {
	return geometry.frames.flatMap((frame, index) => {
		const box = boxes[index];
		if (!box) return [];
		const projection = projectionFor(frame, box.fit, box.clip);
		return frame.countries.flatMap(
			(country) => project(country, projection, box.clip, index) ?? []
		);
	});
}

function project(
	country: GeometryCountry,
	projection: GeoProjection,
	clip: Box,
	frame: number
): Land | null {
	const path = geoPath(projection).digits(1);
	const d = path(country.shape);
	if (!d) return null;
	const outer =
		country.shape.type === 'Polygon'
			? [country.shape.coordinates[0]!]
			: country.shape.coordinates.map((polygon) => polygon[0]!);
	const rings = outer.map((ring) =>
		ring.map((at) => projection(at as Point) ?? ([clip.x, clip.y] as Point))
	);
	const bounds = path.bounds(country.shape) as [Point, Point];
	const centre = projection([...country.centre]) ?? bounds[0];
	const { programme } = country;
	return { country: country.country, programme, frame, d, bounds, centre, rings };
}

/** Whether any of a box may lie on a land: it reaches into the land's bounds. */
export function isNear(
	{ bounds: [[x0, y0], [x1, y1]] }: Land,
	{ x, y, width, height }: Box
): boolean {
	return x <= x1 && x + width >= x0 && y <= y1 && y + height >= y0;
}

/** The edges of a land's outer rings by the rows of pixels they run through. */
type Rows = ReadonlyMap<number, readonly (readonly [Point, Point])[]>;

const rowsOf = new WeakMap<Land, Rows>();

function edgesByRow({ rings }: Land): Rows {
	const rows = new Map<number, (readonly [Point, Point])[]>();
	for (const ring of rings) {
		ring.forEach((to, index) => {
			const from = ring.at(index - 1)!;
			const last = Math.floor(Math.max(from[1], to[1]));
			for (let row = Math.floor(Math.min(from[1], to[1])); row <= last; row += 1) {
				const edges = rows.get(row);
				if (edges) edges.push([from, to]);
				else rows.set(row, [[from, to]]);
			}
		});
	}
	return rows;
}

/**
 * Whether a point lies on a land: an odd number of edges is to its right. A map asks it some hundred
 * thousand times, so that only the edges in the point's row are looked at.
 */
export function isOn(land: Land, [x, y]: Point): boolean {
	const [[x0, y0], [x1, y1]] = land.bounds;
	if (x < x0 || x > x1 || y < y0 || y > y1) return false;
	let rows = rowsOf.get(land);
	if (!rows) rowsOf.set(land, (rows = edgesByRow(land)));
	let isInside = false;
	for (const [[ax, ay], [bx, by]] of rows.get(Math.floor(y)) ?? []) {
		if (ay > y !== by > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) isInside = !isInside;
	}
	return isInside;
}
