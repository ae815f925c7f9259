import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Geometry, GeometryFrame } from '../../src/lib/charts/geometry.ts';
import {
	asCountry,
	cluster,
	crop,
	isTiny,
	polygonsOf,
	union,
	visible,
	withoutOutlying,
	type Land
} from './cut.ts';

/** Countries whose main lands are at most this far apart share a frame. */
const TOGETHER = 30;
/** Context land is kept this share of a frame's longer side beyond it; the picture's edge crops it. */
const AROUND = 0.16;
/** Share of the atlas's points kept, the most visible first. */
const KEPT = 0.16;
const DIGITS = 2;

function simplified(atlas: Topology): Topology {
	const weighted = presimplify(atlas as Parameters<typeof presimplify>[0]);
	return simplify(weighted, quantile(weighted, KEPT)) as unknown as Topology;
}

function landsOf(atlas: Topology): Land[] {
	const object = atlas.objects['countries'] as GeometryCollection;
	const { features } = feature(atlas, object) as FeatureCollection<Polygon | MultiPolygon>;
	return features
		.filter(({ geometry }) => geometry)
		.map((shape) => ({
			country: countries.numericToAlpha2(String(shape.id ?? '')) ?? null,
			shape
		}));
}

function frameOf(members: readonly Land[], lands: readonly Land[]): GeometryFrame {
	const bounds = union(members.flatMap(({ shape }) => withoutOutlying(shape.geometry)));
	const [west, south, east, north] = bounds;
	const margin = AROUND * Math.max(east - west, north - south);
	const box = [west - margin, south - margin, east + margin, north + margin] as const;
	const shown = lands.flatMap((land) => {
		const programme = members.includes(land);
		const { geometry } = land.shape;
		const polygons = visible(
			programme ? withoutOutlying(geometry) : polygonsOf(geometry),
			programme
		);
		const cut = crop(polygons, box, DIGITS);
		return cut ? [asCountry(land, programme, cut)] : [];
	});
	return { bounds, countries: shown };
}

/** The map's land for the countries given. Throws on a country the atlas does not have. */
export function buildGeometry(codes: readonly string[], atlas: Topology): Geometry {
	// What is too small to survive simplification keeps its full shape.
	const whole = new Map(landsOf(atlas).map((land) => [land.country, land]));
	const lands = landsOf(simplified(atlas)).map((land) =>
		land.country !== null && isTiny(land) ? whole.get(land.country)! : land
	);
	const missing = codes.filter((code) => !lands.some(({ country }) => country === code));
	if (missing.length > 0) throw new Error(`not in world-atlas: ${missing.join(', ')}`);
	const members = lands.filter(({ country }) => country !== null && codes.includes(country));
	return {
		source: 'Natural Earth 1:50m',
		frames: cluster(members, TOGETHER).map((group) => frameOf(group, lands))
	};
}
