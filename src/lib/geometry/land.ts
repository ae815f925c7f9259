import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** One country as the world's file has it, with its ISO 3166-1 alpha-2 code where it has one. */
export interface Land {
	readonly country: string | null;
	readonly shape: Feature<Polygon | MultiPolygon>;
}

/** The countries of `world.json`, or of the atlas it is made from once its ids are codes. */
export function landsOf(world: Topology): Land[] {
	const object = world.objects['countries'] as GeometryCollection;
	const { features } = feature(world, object) as FeatureCollection<Polygon | MultiPolygon>;
	return features
		.filter(({ geometry }) => geometry)
		.map(({ id, ...shape }) => ({
			country: typeof id === 'string' ? id : null,
			shape: { ...shape, geometry: unrolled(shape.geometry) }
		}));
}

/** The same shape with no ring that leaps from 180° to −180°: beyond the line it goes on to 190°. */
function unrolled(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
	return shape.type === 'Polygon'
		? { ...shape, coordinates: shape.coordinates.map(unrolledRing) }
		: { ...shape, coordinates: shape.coordinates.map((polygon) => polygon.map(unrolledRing)) };
}

function unrolledRing(ring: Position[]): Position[] {
	let turns = 0;
	const moved = ring.map((at, index): Position => {
		const step = at[0]! - (ring[index - 1]?.[0] ?? at[0]!);
		if (Math.abs(step) > 180) turns -= Math.sign(step);
		return turns === 0 ? at : [at[0]! + 360 * turns, at[1]!];
	});
	// A ring round a pole never closes; it stays as it is.
	if (turns !== 0) return ring;
	const west = Math.min(...moved.map(([lon]) => lon!));
	return west < -180 ? moved.map(([lon, lat]) => [lon! + 360, lat!]) : moved;
}
