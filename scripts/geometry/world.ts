import countries from 'i18n-iso-countries';
import { quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { COARSE } from '../../src/lib/geometry/detail.ts';
import { landsOf } from '../../src/lib/geometry/land.ts';
import { isTiny } from '../../src/lib/geometry/polygons.ts';

/** The smallest triangle kept, in square degrees: enough for a map of one small country. */
const FINE = 0.002;

/** Countries the atlas has by name alone. */
const BY_NAME: Record<string, string> = { Kosovo: 'XK' };

type Arcs = number | readonly Arcs[];

function codeOf({ id, properties }: GeometryObject): string | undefined {
	const name = String((properties as { name?: string } | undefined)?.name);
	return countries.numericToAlpha2(String(id ?? '')) ?? BY_NAME[name];
}

/** The polygons of a shape, each as its rings of arcs. */
function polygonsIn(shape: GeometryObject): number[][][] {
	if (shape.type === 'Polygon') return [shape.arcs];
	return shape.type === 'MultiPolygon' ? shape.arcs : [];
}

/** The countries alone, each once, by their ISO 3166-1 alpha-2 codes; without one as they are. */
function withCodes(atlas: Topology): Topology {
	const { geometries } = atlas.objects['countries'] as GeometryCollection;
	const coded: GeometryObject[] = [];
	for (const shape of geometries) {
		const id = codeOf(shape);
		const arcs = polygonsIn(shape);
		const index = coded.findIndex((one) => id !== undefined && one.id === id);
		// Australia's reefs are a shape of their own.
		if (index < 0) coded.push({ type: 'MultiPolygon', arcs, ...(id !== undefined && { id }) });
		else coded[index] = { type: 'MultiPolygon', id, arcs: [...polygonsIn(coded[index]!), ...arcs] };
	}
	return { ...atlas, objects: { countries: { type: 'GeometryCollection', geometries: coded } } };
}

function moved(arcs: Arcs, by: number): Arcs {
	if (typeof arcs !== 'number') return arcs.map((one) => moved(one, by));
	return arcs < 0 ? arcs - by : arcs + by;
}

/** Only the arcs that some country uses, renumbered. */
function withoutUnused(topology: Topology): Topology {
	const number = new Map<number, number>();
	const renumbered = (arcs: Arcs): Arcs => {
		if (typeof arcs !== 'number') return arcs.map(renumbered);
		const arc = arcs < 0 ? ~arcs : arcs;
		if (!number.has(arc)) number.set(arc, number.size);
		const next = number.get(arc)!;
		return arcs < 0 ? ~next : next;
	};
	const { geometries } = topology.objects['countries'] as GeometryCollection;
	const kept = geometries.map((one) =>
		'arcs' in one ? ({ ...one, arcs: renumbered(one.arcs as Arcs) } as GeometryObject) : one
	);
	return {
		...topology,
		arcs: [...number.keys()].map((arc) => topology.arcs[arc]!),
		objects: { countries: { type: 'GeometryCollection', geometries: kept } }
	};
}

/**
 * The world's countries, simplified, as quantised TopoJSON, from world-atlas (Natural Earth 1:50m).
 * What is too small to be seen on a map of a continent keeps its full shape, in arcs of its own.
 */
export function worldOf(atlas: Topology): Topology {
	const coded = withCodes(atlas);
	const weighted = presimplify(coded as Parameters<typeof presimplify>[0]);
	const whole = simplify(weighted, 0) as unknown as Topology;
	const simple = simplify(weighted, FINE) as unknown as Topology;
	const tiny = new Set(
		landsOf(simplify(weighted, COARSE) as unknown as Topology).flatMap(({ country, shape }) =>
			isTiny(shape.geometry) ? (country ?? []) : []
		)
	);
	const { geometries } = simple.objects['countries'] as GeometryCollection;
	const mixed = geometries.map((one) =>
		'arcs' in one && tiny.has(String(one.id))
			? ({ ...one, arcs: moved(one.arcs as Arcs, simple.arcs.length) } as GeometryObject)
			: one
	);
	const joined = withoutUnused({
		...simple,
		arcs: [...simple.arcs, ...whole.arcs],
		objects: { countries: { type: 'GeometryCollection', geometries: mixed } }
	});
	return quantize(
		joined as Parameters<typeof quantize>[0],
		atlas.transform!
	) as unknown as Topology;
}
