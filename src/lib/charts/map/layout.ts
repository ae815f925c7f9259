import type { CountryReachRow } from '$lib/queries/country-reach';
import { isWorld, type Geometry } from '$lib/geometry/geometry';
import { heightAt, textWidth, type Frame } from '../surface/frame';
import { frameBoxes, isUpright, legendBox, mapHeights, type FrameBox } from './boxes';
import { placeLabels } from './labels';
import { isOn, landOf, type Land, type Point } from './land';
import { RADIUS, spreadMarkers, type Marker } from './markers';
import { pointsOf } from './plane';
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
	/** Radius of the circles, in pixels. */
	readonly radius: number;
	readonly labels: readonly Label[];
}

/** How what is small, or too much for the room there is, is drawn. */
interface Scale {
	/** Shapes whose side, were they square, is below this many pixels are drawn as circles. */
	readonly small: number;
	readonly radius: number;
	/** How many countries may have labels, the first wanted first. */
	readonly labelled: number;
	/** How many other countries a line to a name may cross. */
	readonly over: number;
}

/** On a map of the world circles stand for what could not be seen, and only the largest have labels. */
function scaleOf({ frames: [main] }: Geometry, { wide, width }: Frame): Scale {
	if (!main || !isWorld(main))
		return { small: 24, radius: RADIUS, labelled: Infinity, over: wide ? 2 : 1 };
	const radius = Math.min(6, Math.max(3, width / 180));
	return { small: radius * 1.5, radius, labelled: wide ? 9 : 4, over: wide ? 2 : 0 };
}

const isSmall = ({ bounds: [[x0, y0], [x1, y1]] }: Land, small: number) =>
	Math.sqrt((x1 - x0) * (y1 - y0)) < small;

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
	const boxes = frameBoxes(geometry, frame);
	const scale = scaleOf(geometry, frame);
	const lands = landOf(geometry, boxes);
	const byCountry = new Map(lands.filter((one) => one.programme).map((one) => [one.country, one]));
	const onMap = rows.filter(hasCountry).filter(({ country }) => byCountry.has(country));
	const small = onMap.filter(({ country }) => isSmall(byCountry.get(country)!, scale.small));
	const markers = new Map(
		spreadMarkers(
			small.map(({ country }) => {
				const land = byCountry.get(country)!;
				return { country, anchor: land.centre, box: corners(boxes, land) };
			}),
			scale.radius
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
		radius: scale.radius,
		labels: placeLabels(
			inOrder(placed)
				.slice(0, scale.labelled)
				.map((one) => wanted(one, wording, scale)),
			lands,
			[...markers.values()].map(({ at }) => ({ at, radius: scale.radius + 2 })),
			boxes.map(({ clip }) => clip),
			frame.wide && isLegendInside(geometry) ? [legendBox(frame.width, frame.height)] : []
		)
	};
}

/** Width at which the legend's place is looked for; at others the picture is much the same. */
const USUAL = 880;

/** Whether a wide picture has its legend in the sea of its lower left corner, else under it. */
export function isLegendInside(geometry: Geometry): boolean {
	const [main] = geometry.frames;
	if (!main || !isUpright(main)) return false;
	const usual = { width: USUAL, height: heightAt(mapHeights(geometry), USUAL), wide: true };
	const lands = landOf(geometry, frameBoxes(geometry, usual));
	const corner = legendBox(usual.width, usual.height);
	return !pointsOf(corner).some((point) => lands.some((land) => isOn(land, point)));
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

function wanted({ row, land, marker }: Placed, wording: Wording, { radius, over }: Scale): Wanted {
	const number = row.state === 'reached' ? wording.number(row.amount) : null;
	return {
		country: row.country,
		name: wording.name(row),
		number: marker && number !== null && fitsInCircle(number, radius) ? null : number,
		land,
		over,
		circle: marker && { at: marker.at, radius },
		beside: marker !== null || number !== null || row.member_since !== null
	};
}

/** Whether a number can be written inside a marker of that radius. */
export function fitsInCircle(number: string, radius: number): boolean {
	return textWidth(number, LABEL_SIZE) <= 2 * radius - 6;
}
