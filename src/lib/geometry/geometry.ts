import type { MultiPolygon, Polygon } from 'geojson';

/** One country's land inside a frame. */
export interface GeometryCountry {
	/** ISO 3166-1 alpha-2; null for land without a code. */
	readonly country: string | null;
	/** Whether the programme names it (member or guest); the rest is context. */
	readonly programme: boolean;
	/** A point of its main island or mainland, longitude and latitude. */
	readonly centre: readonly [number, number];
	readonly shape: Polygon | MultiPolygon;
}

/** A part of the world drawn together: the first frame is the map, the others its insets. */
export interface GeometryFrame {
	/** West, south, east, north of the programme's countries, in degrees; east may exceed 180. */
	readonly bounds: readonly [number, number, number, number];
	readonly countries: readonly GeometryCountry[];
}

/** The land a programme's map shows: cut by `geometryOf`, when the site is built or in the browser. */
export interface Geometry {
	/** Where the boundaries come from, for the source line. */
	readonly source: string;
	readonly frames: readonly GeometryFrame[];
}

/** Whether a frame holds the whole world, not a part of it. */
export function isWorld({ bounds: [west, , east] }: GeometryFrame): boolean {
	return east - west >= 360;
}
