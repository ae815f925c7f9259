import { gzipSync } from 'node:zlib';
import { buildCube } from '../../src/lib/cube/build-cube';
import type { Cube } from '../../src/lib/cube/cube';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { overviewQuestions } from '../../src/lib/overview/questions';
import { sliceOverview } from '../../src/lib/overview/slice-overview';
import type { NodeDatabase } from '../../src/lib/server/database-node';
import type { Statement } from '../../src/lib/sql/statement';
import { statementsBehind, type Askable } from '../../src/lib/tally/ask';

/** What a dataset's cube weighs, and how it does against the statements it stands in for. */
export interface CubeMeasures {
	readonly dataset: string;
	readonly activities: number;
	readonly cells: number;
	/** Bytes as it is, and as gzip sends it. */
	readonly bytes: number;
	readonly compressed: number;
	/** Milliseconds to build, natively, and to parse. */
	readonly build: number;
	readonly parse: number;
	/** Milliseconds to answer the overview's additive questions for one filter. */
	readonly slice: Quantiles;
	readonly sql: Quantiles;
}

interface Quantiles {
	readonly p50: number;
	readonly p95: number;
}

/** Slices of each filter, so that what is measured is running code and not its compilation. */
const ROUNDS = 12;
const WARMING = 2;

/** Filters of the kinds that readers click together, each lens and each part of a filter among them. */
function filtersOf({ countries, types, series, partners, stated }: Cube, to: number): Filter[] {
	const from = stated.span[0]?.first ?? to;
	const all = unfiltered({ from, to });
	const [country = '', other = ''] = countries;
	return [
		all,
		{ ...all, years: { from, to: Math.round((from + to) / 2) } },
		{ ...all, facts: 'reported' },
		{ ...all, countries: [country] },
		{ ...all, countries: [country, other], lens: 'origin' },
		{ ...all, countries: [other], lens: 'speaker' },
		{ ...all, countries: [country], lens: 'audience' },
		{ ...all, types: types.slice(1, 3) },
		{ ...all, series: series.slice(0, 1) },
		{ ...all, partners: partners.slice(0, 2), types: types.slice(1, 2) }
	];
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; taken: number }> {
	const started = performance.now();
	const result = await work();
	return { result, taken: performance.now() - started };
}

function quantiles(times: readonly number[]): Quantiles {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
	return { p50: at(0.5), p95: at(0.95) };
}

/** The statements whose rows a slice of the overview stands in for. */
function statementsOf(cube: Cube, filter: Filter, last: number): Statement[] {
	const asked: Record<string, Askable> = overviewQuestions(filter, last);
	const sliced = Object.keys(sliceOverview(cube, filter, last));
	const leaves = sliced
		.filter((name) => name !== 'people')
		.flatMap((name) => statementsBehind(asked[name]!));
	return [...new Map(leaves.map((one) => [JSON.stringify(one), one])).values()];
}

/** Builds the cube of a dataset and answers the same filters out of it and by SQL. */
export async function measureCube(dataset: string, database: NodeDatabase): Promise<CubeMeasures> {
	const { result: built, taken: build } = await timed(() => buildCube(database));
	const text = JSON.stringify(built);
	const { result: cube, taken: parse } = await timed(() => JSON.parse(text) as Cube);
	const last = cube.stated.span[0]?.last_held ?? 0;
	const slices: number[] = [];
	const statements: number[] = [];
	for (const filter of filtersOf(cube, last)) {
		for (let round = 0; round < ROUNDS; round += 1) {
			// A copy remembers nothing: each slice is the first of its filter.
			const fresh = { ...cube };
			const { taken } = await timed(() => sliceOverview(fresh, filter, last));
			if (round >= WARMING) slices.push(taken);
		}
		const asked = statementsOf(cube, filter, last);
		const { taken } = await timed(async () => {
			for (const statement of asked) await database.query(statement);
		});
		statements.push(taken);
	}
	return {
		dataset,
		activities: cube.cells.activities.reduce((sum, count) => sum + count, 0),
		cells: cube.cells.year.length,
		bytes: Buffer.byteLength(text),
		compressed: gzipSync(text).length,
		build,
		parse,
		slice: quantiles(slices),
		sql: quantiles(statements)
	};
}
