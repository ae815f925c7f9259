import { afterAll, describe, expect, inject, it } from 'vitest';
import { DuckDBWasm } from '../../src/lib/engine/duckdb-wasm';
import { once } from '../../src/lib/engine/once';
import { sql } from '../../src/lib/sql/statement';
import { askPages } from './page-questions';
import { SAMPLE_FILTERS } from './sample-filters';

const files = {
	worker: '/engine/duckdb-browser-eh.worker.js',
	module: '/engine/duckdb-eh.wasm',
	dataset: `/dataset/${inject('datasetFile')}`
};

/** Starting one takes seconds: all that needs no engine of its own shares this. */
const shared = new DuckDBWasm(files);
afterAll(() => shared.close());

describe('the same statements in both engines', () => {
	// Pages share many, and filters some.
	const asked = once(shared);

	it.each(Object.entries(SAMPLE_FILTERS))('give equal rows: %s', async (name, filter) => {
		expect(await askPages(asked, filter)).toEqual(inject('nativeAnswers')[name]);
	});
});

describe('the engine in its worker', () => {
	it('answers again after a wrong statement', async () => {
		await expect(shared.query(sql`select nonsense`)).rejects.toMatchObject({
			failure: 'statement'
		});
		expect(await shared.query(sql`select 1::integer as one`)).toEqual([{ one: 1 }]);
	});

	/** Would run for days; the engine looks up from it now and then. */
	const endless = sql`select count(*)::double as n from range(${100_000_000}::bigint) a,
		range(100000) b where a.range % 7 = b.range % 11`;
	const isThere = async (engine: DuckDBWasm) =>
		(await engine.query(sql`select count(*)::integer as n from duckdb_tables()
			where table_name = 'made_here'`)) as { n: number }[];

	it.each([
		['at its deadline', { query: 1_500 * inject('pace') }, undefined, { failure: 'deadline' }],
		['when it is overtaken', {}, 500, { name: 'AbortError' }]
	] as const)('cancels a statement %s, and goes on', async (_, deadlines, overtaken, reason) => {
		const engine = new DuckDBWasm(files, deadlines);
		await engine.query(sql`create temp table made_here as select 1 as one`);
		const turn = new AbortController();
		if (overtaken) setTimeout(() => turn.abort(), overtaken);
		const waiting = engine.query(sql`select 1::integer as one`);
		const given = engine.query(endless, turn.signal);
		await waiting;
		await expect(given).rejects.toMatchObject(reason);
		// It is the same worker as before: what was made in it is still there.
		expect(await isThere(engine)).toEqual([{ n: 1 }]);
		expect(await engine.query(sql`select ${2}::integer as two, ${"it's"} as text`)).toEqual([
			{ two: 2, text: "it's" }
		]);
		await engine.close();
	});

	it('asks nothing that nobody waits for any more', async () => {
		const engine = new DuckDBWasm(files);
		const turn = new AbortController();
		const first = engine.query(sql`select 1::integer as one`);
		const next = engine.query(sql`create temp table made_here as select 1`, turn.signal);
		turn.abort();
		await expect(next).rejects.toMatchObject({ name: 'AbortError' });
		expect(await first).toEqual([{ one: 1 }]);
		expect(await isThere(engine)).toEqual([{ n: 0 }]);
		await engine.close();
	});

	it('stops the worker of a statement that does not let itself be cancelled', async () => {
		const engine = new DuckDBWasm(files, { query: 1_500 * inject('pace'), cancel: 0 });
		await engine.query(sql`create temp table made_here as select 1 as one`);
		await expect(engine.query(endless)).rejects.toMatchObject({ failure: 'deadline' });
		expect(await isThere(engine)).toEqual([{ n: 0 }]);
		await engine.close();
	});

	it('says so when it cannot be loaded, and can be tried again', async () => {
		const engine = new DuckDBWasm({ ...files, dataset: '/dataset/missing.duckdb' });
		const failed = { failure: 'unavailable' };
		await expect(engine.query(sql`select 1`)).rejects.toMatchObject(failed);
		await expect(engine.query(sql`select 1`)).rejects.toMatchObject(failed);
	});

	it('does not wait for ever for a module that does not compile', async () => {
		const broken = { ...files, module: '/dataset/manifest.json' };
		const engine = new DuckDBWasm(broken, { start: 2_000, query: 2_000 });
		await expect(engine.query(sql`select 1`)).rejects.toThrow();
	});

	it('fetches no extension: what needs one is a plain error', async () => {
		await expect(shared.query(sql`select * from read_parquet('x.parquet')`)).rejects.toMatchObject({
			failure: 'statement'
		});
		expect(await shared.query(sql`select count(*)::integer as n from known_host`)).toEqual([
			{ n: 16 }
		]);
	});

	it('keeps the dataset as it is: it is attached read-only', async () => {
		await expect(shared.query(sql`delete from known_host`)).rejects.toMatchObject({
			failure: 'statement'
		});
	});
});
