import { unfiltered } from '$lib/model/filter';
import { networkMeetings } from '$lib/queries/network-meetings';
import { reportedFigures } from '$lib/queries/reported-figures';
import type { Source } from '$lib/sql/ask-all';
import { CUBE_VERSION, type Cube } from './cube';
import { Dictionary } from './dictionary';
import { encodeCells, type Lists } from './encode-cells';
import { encodeWeb } from './encode-web';
import {
	cubeActivities,
	cubeKnownHosts,
	cubeMembers,
	cubeOrigins,
	cubeRequests,
	cubeTypes,
	cubeVisitDays,
	cubeVisitors,
	cubeVisits,
	cubeYears
} from './statements';

/** Every year a date can be in: statements that filter by years then give all their rows. */
const EVER = unfiltered({ from: 0, to: 9999 });

/** Adds a dataset up into a cube. The same dataset gives the same cube, byte by byte. */
export async function buildCube(source: Source): Promise<Cube> {
	const activities = await source.query(cubeActivities());
	const origins = await source.query(cubeOrigins());
	const types = await source.query(cubeTypes());
	const visits = await source.query(cubeVisits());
	const visitors = await source.query(cubeVisitors());
	const [years] = await source.query(cubeYears());
	const named = [...origins, ...visits, ...visitors].flatMap(({ country }) => country ?? []);
	const hosts = activities.flatMap((row) => row.hosts);
	const lists: Lists = {
		countries: new Dictionary([...new Set([...named, ...hosts])].sort()),
		types: new Dictionary(types.map(({ type }) => type)),
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
		years: {
			first: years?.first ?? null,
			lastHeld: [years?.last_held ?? null, years?.last_held_published ?? null],
			made: years?.made ?? [],
			complete: years?.complete ?? []
		},
		members: await source.query(cubeMembers()),
		knownHosts: await source.query(cubeKnownHosts()),
		requests: await source.query(cubeRequests()),
		reportedFigures: await source.query(reportedFigures(EVER)),
		networkMeetings: await source.query(networkMeetings(EVER))
	};
}
