import type { CountryReachRow } from '$lib/queries/country-reach';
import type { Geometry } from '../geometry';
import { textWidth, type Frame } from '../surface/frame';
import { frameBoxes, legendBox, type FrameBox } from './boxes';
import { placeLabels } from './labels';
import { landOf, type Land, type Point } from './land';
import { RADIUS, spreadMarkers, type Marker } from './markers';
import { LABEL_SIZE, type Label, type Wanted } from './spots';

/** A row of the map with its place in the picture. */
export interface Placed {
	readonly row: CountryReachRow & { country: string };
	readonly land: Land;
	/** Set when the country is too small and drawn as a circle. */
	readonly marker: Marker | null;
	/** Where the keyboard and the tooltip find it. */
	readonly at: Point;
}

/** Everything the map draws, laid out for one drawing. */
export interface MapLayout {
	readonly boxes: readonly FrameBox[];
	readonly context: readonly Land[];
	readonly placed: readonly Placed[];
	readonly labels: readonly Label[];
}

/** Shapes whose side, were they square, is below this many pixels are drawn as circles. */
const SMALL = 24;

const isSmall = ({ bounds: [[x0, y0], [x1, y1]] }: Land) =>
	Math.sqrt((x1 - x0) * (y1 - y0)) < SMALL;

/** How the map writes a country and its number. */
export interface Wording {
	name(row: CountryReachRow): string;
	number(amount: number): string;
}

/** Lays the map out. Pure: the same rows, geometry and size, the same picture. */
export function layoutMap(
	rows: readonly CountryReachRow[],
	geometry: Geometry,
	frame: Frame,
	wording: Wording
): MapLayout {
	const boxes = frameBoxes(geometry, frame.width, frame.wide);
	const lands = landOf(geometry, boxes);
	const byCountry = new Map(lands.filter((one) => one.programme).map((one) => [one.country, one]));
	const onMap = rows.filter(hasCountry).filter(({ country }) => byCountry.has(country));
	const small = onMap.filter(({ country }) => isSmall(byCountry.get(country)!));
	const markers = new Map(
		spreadMarkers(
			small.map(({ country }) => {
				const land = byCountry.get(country)!;
				return { country, anchor: land.centre, box: corners(boxes, land) };
			})
		).map((marker) => [marker.country, marker])
	);
	const placed = onMap.map((row): Placed => {
		const land = byCountry.get(row.country)!;
		const marker = markers.get(row.country) ?? null;
		return { row, land, marker, at: marker?.at ?? land.centre };
	});
	const shown = new Set(onMap.map(({ country }) => country));
	return {
		boxes,
		context: lands.filter(({ country }) => country === null || !shown.has(country)),
		placed,
		labels: placeLabels(
			inOrder(placed).map((one) => wanted(one, wording, frame.wide ? 2 : 1)),
			lands,
			[...markers.values()].map(({ at }) => ({ at, radius: RADIUS + 2 })),
			boxes.map(({ clip }) => clip),
			frame.wide ? [legendBox(frame.width, frame.height)] : []
		)
	};
}

/** The countries that have no place on the map, to be listed under it: never dropped. */
export function offMap(rows: readonly CountryReachRow[], { frames }: Geometry): CountryReachRow[] {
	const drawn = new Set(
		frames.flatMap(({ countries }) =>
			countries.filter(({ programme }) => programme).map(({ country }) => country)
		)
	);
	return rows.filter(
		({ country, state }) => country !== null && !drawn.has(country) && state !== 'no-data'
	);
}

function hasCountry(row: CountryReachRow): row is CountryReachRow & { country: string } {
	return row.country !== null;
}

function corners(boxes: readonly FrameBox[], land: Land): [Point, Point] {
	const { x, y, width, height } = boxes[land.frame]!.clip;
	return [
		[x, y],
		[x + width, y + height]
	];
}

/** The largest amounts first, then the members with a gap, then the small amounts. */
function inOrder(placed: readonly Placed[]): Placed[] {
	const most = Math.max(0, ...placed.map(({ row }) => row.amount));
	const rank = ({ row }: Placed) => {
		if (row.state === 'reached') return row.amount * 2 >= most ? 0 : 2;
		return row.member_since === null ? 3 : 1;
	};
	return [...placed].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			b.row.amount - a.row.amount ||
			Number(b.marker !== null) - Number(a.marker !== null)
	);
}

function wanted({ row, land, marker }: Placed, wording: Wording, over: number): Wanted {
	const number = row.state === 'reached' ? wording.number(row.amount) : null;
	return {
		country: row.country,
		name: wording.name(row),
		number: marker && number !== null && fitsInCircle(number) ? null : number,
		land,
		over,
		circle: marker && { at: marker.at, radius: RADIUS },
		beside: marker !== null || number !== null || row.member_since !== null
	};
}

/** Whether a number can be written inside a marker. */
export function fitsInCircle(number: string): boolean {
	return textWidth(number, LABEL_SIZE) <= 2 * RADIUS - 6;
}
