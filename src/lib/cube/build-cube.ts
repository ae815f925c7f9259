import { STATED } from '$lib/facts/stated';
import { askAll, type Source } from '$lib/tally/ask';
import { CUBE_VERSION, type Cube } from './cube';
import { Dictionary } from './dictionary';
import { encodeCells, type Lists } from './encode-cells';
import { encodeWeb } from './encode-web';
import { cubeActivities, cubeOrigins, cubeVisitDays, cubeVisitors, cubeVisits } from './statements';

/** Adds a dataset up into a cube. The same dataset gives the same cube, byte by byte. */
export async function buildCube(source: Source): Promise<Cube> {
	const activities = await source.query(cubeActivities());
	const origins = await source.query(cubeOrigins());
	const stated = await askAll(source, STATED);
	const visits = await source.query(cubeVisits());
	const visitors = await source.query(cubeVisitors());
	const named = [...origins, ...visits, ...visitors].flatMap(({ country }) => country ?? []);
	const hosts = activities.flatMap((row) => row.hosts);
	const lists: Lists = {
		countries: new Dictionary([...new Set([...named, ...hosts])].sort()),
		types: new Dictionary(stated.span[0]?.types ?? []),
		series: new Dictionary(),
		partners: new Dictionary(),
		qualifiers: new Dictionary(),
		typeSets: new Dictionary(),
		hostSets: new Dictionary(),
		partnerSets: new Dictionary(),
		originSets: new Dictionary()
	};
	const { cells, overLimit } = encodeCells(activities, origins, lists);
	const web = encodeWeb(visits, await source.query(cubeVisitDays()), visitors, lists.countries);
	return {
		version: CUBE_VERSION,
		countries: lists.countries.values,
		types: lists.types.values,
		series: lists.series.values,
		partners: lists.partners.values,
		qualifiers: lists.qualifiers.values,
		typeSets: lists.typeSets.values,
		hostSets: lists.hostSets.values,
		partnerSets: lists.partnerSets.values,
		originSets: lists.originSets.values,
		cells,
		overLimit,
		web,
		stated
	};
}
