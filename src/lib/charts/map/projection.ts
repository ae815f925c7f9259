import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoProjection } from 'd3';
import type { FeatureCollection } from 'geojson';
import { isWorld, type GeometryFrame } from '$lib/geometry/geometry';

/** A rectangle of the picture, in pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What has to be seen: the programme's own countries, or all of the world. */
function seenLand(frame: GeometryFrame): FeatureCollection {
	const whole = isWorld(frame);
	return {
		type: 'FeatureCollection',
		features: frame.countries
			.filter(({ programme }) => whole || programme)
			.map(({ shape }) => ({ type: 'Feature', properties: {}, geometry: shape }))
	};
}

function unfitted(frame: GeometryFrame): GeoProjection {
	const [west, south, east, north] = frame.bounds;
	if (isWorld(frame)) return geoEqualEarth().rotate([-(west + east) / 2, 0]);
	return geoAzimuthalEqualArea().rotate([-(west + east) / 2, -(south + north) / 2]);
}

/** Width over height of what a frame has to show, in its equal-area projection. */
export function aspectOf(frame: GeometryFrame): number {
	const land = seenLand(frame);
	const [[x0, y0], [x1, y1]] = geoPath(unfitted(frame)).bounds(land);
	return (x1 - x0) / (y1 - y0);
}

/** The frame's equal-area projection with what it has to show fitted into `fit`, cut at `clip`. */
export function projectionFor(frame: GeometryFrame, fit: Box, clip: Box): GeoProjection {
	const corners = ({ x, y, width, height }: Box): [[number, number], [number, number]] => [
		[x, y],
		[x + width, y + height]
	];
	return unfitted(frame).fitExtent(corners(fit), seenLand(frame)).clipExtent(corners(clip));
}
