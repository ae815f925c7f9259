import { geoAzimuthalEqualArea, geoPath, type GeoProjection } from 'd3';
import type { FeatureCollection } from 'geojson';
import type { GeometryFrame } from '../geometry';

/** A rectangle of the picture, in pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

function programmeLand(frame: GeometryFrame): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: frame.countries
			.filter(({ programme }) => programme)
			.map(({ shape }) => ({ type: 'Feature', properties: {}, geometry: shape }))
	};
}

function unfitted({ bounds: [west, south, east, north] }: GeometryFrame): GeoProjection {
	return geoAzimuthalEqualArea().rotate([-(west + east) / 2, -(south + north) / 2]);
}

/** Width over height of a frame's own countries in its equal-area projection. */
export function aspectOf(frame: GeometryFrame): number {
	const land = programmeLand(frame);
	const [[x0, y0], [x1, y1]] = geoPath(unfitted(frame)).bounds(land);
	return (x1 - x0) / (y1 - y0);
}

/** The frame's equal-area projection with its own countries fitted into `fit`, cut at `clip`. */
export function projectionFor(frame: GeometryFrame, fit: Box, clip: Box): GeoProjection {
	const corners = ({ x, y, width, height }: Box): [[number, number], [number, number]] => [
		[x, y],
		[x + width, y + height]
	];
	return unfitted(frame).fitExtent(corners(fit), programmeLand(frame)).clipExtent(corners(clip));
}
