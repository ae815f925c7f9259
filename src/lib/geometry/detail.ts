import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { landsOf, type Land } from './land';
import { isTiny, type Bounds } from './polygons';

/** The smallest triangle kept on a map of a continent or more, in square degrees. */
export const COARSE = 0.0330836;
/** Height or width of such a map, in degrees; on a smaller one smaller triangles can be seen. */
const CONTINENT = 50;

/**
 * The countries of the world in the detail that a map of these bounds can show. What would be too
 * small to survive keeps the shape it has.
 */
export function detailed(world: Topology, [west, south, east, north]: Bounds): Land[] {
	const extent = Math.max(east - west, north - south);
	const least = COARSE * Math.min(1, (extent / CONTINENT) ** 2);
	const weighted = presimplify(world as Parameters<typeof presimplify>[0]);
	const whole = landsOf(world);
	return landsOf(simplify(weighted, least) as unknown as Topology).map((land, index) =>
		isTiny(land.shape.geometry) ? whole[index]! : land
	);
}
