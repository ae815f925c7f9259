import { geoPath, polygonContains, type GeoProjection } from 'd3';
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

/** Whether a point lies on a land. */
export function isOn(land: Land, point: Point): boolean {
	const [[x0, y0], [x1, y1]] = land.bounds;
	const [x, y] = point;
	if (x < x0 || x > x1 || y < y0 || y > y1) return false;
	return land.rings.some((ring) => polygonContains(ring, point));
}
