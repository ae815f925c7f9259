import { geoCentroid } from 'd3';
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { crop, round } from './crop';
import { detailed } from './detail';
import type { Geometry, GeometryCountry, GeometryFrame } from './geometry';
import { framesFor } from './groups';
import { landsOf, type Land } from './land';
import {
	mainland,
	polygonsOf,
	turnedTo,
	union,
	visible,
	withoutOutlying,
	type Bounds
} from './polygons';

/** Context land is kept this share of a frame's longer side beyond it, where insets take the rest. */
const AROUND = 0.16;
/** Height over width, or width over height, of the longest picture there can be around one frame. */
const LONGEST = 2;
/** The world as it is drawn, cut in the Bering Strait and without Antarctica. */
const WORLD: Bounds = [-169, -60, 191, 85];
/** Antarctica is context at most: no projection shows it beside the other continents. */
const NEVER_OWN = 'AQ';

function asCountry(
	{ country, shape }: Land,
	programme: boolean,
	coordinates: Position[][][]
): GeometryCountry {
	const [lon, lat] = geoCentroid(mainland(shape.geometry));
	return {
		country,
		programme,
		centre: [round(lon), round(lat)],
		shape:
			coordinates.length === 1
				? { type: 'Polygon', coordinates: coordinates[0]! }
				: { type: 'MultiPolygon', coordinates }
	};
}

/** What lies in a box of degrees; of the programme's countries without what is outlying, or all. */
function within(
	box: Bounds,
	lands: readonly Land[],
	isOwn: (land: Land) => boolean,
	whole: boolean
): GeometryCountry[] {
	const middle = (box[0] + box[2]) / 2;
	return lands.flatMap((land) => {
		const programme = isOwn(land);
		const { geometry } = land.shape;
		const all = programme && !whole ? withoutOutlying(geometry) : polygonsOf(geometry);
		const turned = visible(all, programme).map((one) => turnedTo(one, middle));
		const cut = crop(turned, box);
		return cut ? [asCountry(land, programme, cut)] : [];
	});
}

const boundsOfAll = (lands: readonly Land[]): Bounds =>
	union(lands.flatMap(({ shape }) => withoutOutlying(shape.geometry)));

/** A frame's bounds and the sea beside them, where its insets lie. */
function beside([west, south, east, north]: Bounds): Bounds {
	const margin = AROUND * Math.max(east - west, north - south);
	return [west - margin, south - margin, east + margin, north + margin];
}

/** All that can be seen around bounds that have a picture to themselves, whatever its proportions. */
function around([west, south, east, north]: Bounds): Bounds {
	const middle = [(west + east) / 2, (south + north) / 2] as const;
	// Meridians draw together towards the poles: there the same width is more degrees.
	const narrow = (latitude: number) => Math.cos((Math.min(75, Math.abs(latitude)) * Math.PI) / 180);
	const high = Math.max(north - south, (east - west) * narrow(middle[1]) * LONGEST) / 2 + 2;
	const top = Math.max(Math.abs(middle[1] - high), Math.abs(middle[1] + high));
	const wide = Math.max(east - west, ((north - south) * LONGEST) / narrow(top)) / 2;
	const across = Math.min(178, wide * 1.25 + 2);
	return [
		middle[0] - across,
		Math.max(-85, middle[1] - high * 1.1),
		middle[0] + across,
		Math.min(85, middle[1] + high * 1.1)
	];
}

function frameOf(
	members: readonly Land[],
	lands: readonly Land[],
	box: (bounds: Bounds) => Bounds
): GeometryFrame {
	const bounds = boundsOfAll(members);
	const isOwn = (land: Land) => members.includes(land);
	return { bounds, countries: within(box(bounds), lands, isOwn, false) };
}

/**
 * The map's land for the countries given, cut out of `world.json`: frames of what lies together, or
 * the whole world. A code without land there is left out: the map lists it beside itself.
 */
export function geometryOf(codes: readonly string[], world: Topology): Geometry {
	const own = new Set(codes.filter((code) => code !== NEVER_OWN));
	const isOwn = ({ country }: Land) => country !== null && own.has(country);
	const source = 'Natural Earth 1:50m';
	const groups = framesFor(landsOf(world).filter(isOwn));
	if (groups) {
		const lands = detailed(world, boundsOfAll(groups[0]!));
		const box = groups.length === 1 ? around : beside;
		const members = groups.map((group) =>
			lands.filter(({ country }) => group.some((one) => one.country === country))
		);
		return { source, frames: members.map((group) => frameOf(group, lands, box)) };
	}
	const others = detailed(world, WORLD).filter(({ country }) => country !== NEVER_OWN);
	const countries = within(WORLD, others, isOwn, true);
	return { source, frames: [{ bounds: WORLD, countries }] };
}

/** The codes of all land in `world.json`. */
export function codesIn(world: Topology): Set<string> {
	return new Set(landsOf(world).flatMap(({ country }) => country ?? []));
}
