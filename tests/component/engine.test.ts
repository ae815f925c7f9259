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
const engine = new DuckDBWasm(files);
afterAll(() => engine.close());

describe('the same statements in both engines', () => {
	// Pages share many, and filters some.
	const asked = once(engine);

	it.each(Object.entries(SAMPLE_FILTERS))('give equal rows: %s', async (name, filter) => {
		expect(await askPages(asked, filter)).toEqual(inject('nativeAnswers')[name]);
	});
});

describe('the engine in its worker', () => {
	it('answers again after a wrong statement', async () => {
		await expect(engine.query(sql`select nonsense`)).rejects.toMatchObject({
			failure: 'statement'
		});
		expect(await engine.query(sql`select 1::integer as one`)).toEqual([{ one: 1 }]);
	});

	it('gives up a statement at its deadline and starts anew', async () => {
		const own = new DuckDBWasm(files, { start: 300_000, query: 1_500 * inject('pace') });
		await own.query(sql`select 1::integer as one`);
		const endless = sql`select count(*)::double as n from range(100000000) a, range(100000) b where a.range % 7 = b.range % 11`;
		await expect(own.query(endless)).rejects.toMatchObject({ failure: 'deadline' });
		expect(await own.query(sql`select 2::integer as two`)).toEqual([{ two: 2 }]);
		await own.close();
	});

	it('says so when it cannot be loaded, and can be tried again', async () => {
		const own = new DuckDBWasm({ ...files, dataset: '/dataset/missing.duckdb' });
		const failed = { failure: 'unavailable' };
		await expect(own.query(sql`select 1`)).rejects.toMatchObject(failed);
		await expect(own.query(sql`select 1`)).rejects.toMatchObject(failed);
	});

	it('does not wait for ever for a module that does not compile', async () => {
		const broken = { ...files, module: '/dataset/manifest.json' };
		const own = new DuckDBWasm(broken, { start: 2_000, query: 2_000 });
		await expect(own.query(sql`select 1`)).rejects.toThrow();
	});

	it('fetches no extension: what needs one is a plain error', async () => {
		await expect(engine.query(sql`select * from read_parquet('x.parquet')`)).rejects.toMatchObject({
			failure: 'statement'
		});
		expect(await engine.query(sql`select count(*)::integer as n from known_host`)).toEqual([
			{ n: 16 }
		]);
	});

	it('keeps the dataset as it is: it is attached read-only', async () => {
		await expect(engine.query(sql`delete from known_host`)).rejects.toMatchObject({
			failure: 'statement'
		});
	});
});
