import { geoIdentity, geoStream } from 'd3';
import type { Polygon, Position } from 'geojson';
import { meets, type Bounds } from './polygons';

/** Digits after the decimal point: about a kilometre. */
const DIGITS = 2;

/** Cuts polygons along the edges of a box of degrees, and rounds them; null when nothing is left. */
export function crop(polygons: readonly Polygon[], box: Bounds): Position[][][] | null {
	const inBox = polygons.filter((one) => meets(boundsIn(one), box, 0));
	const kept = inBox.flatMap((one) => cropOne(one, box));
	return kept.length === 0 ? null : kept;
}

/** The bounds of a polygon on the plane, where its own longitudes put it. */
function boundsIn({ coordinates }: Polygon): Bounds {
	const lons = coordinates.flat().map(([lon]) => lon!);
	const lats = coordinates.flat().map(([, lat]) => lat!);
	return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function cropOne(polygon: Polygon, [west, south, east, north]: Bounds) {
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
		point: (x: number, y: number) => void rings.at(-1)!.push([round(x), round(y)])
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

/** A number of degrees as the map's file holds it. */
export const round = (degrees: number): number => Number(degrees.toFixed(DIGITS));
