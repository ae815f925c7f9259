import { readFile } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '$lib/ingest/read/open-file';
import { crc32 } from '$lib/ingest/read/parquet/crc32';
import { NodeDatabase } from '$lib/server/database-node';
import { rowsOf } from '../../../suites/read-both';

let database: NodeDatabase;
let folder: string;

beforeAll(async () => {
	database = await NodeDatabase.open();
	folder = await mkdtemp(join(tmpdir(), 'parquet-'));
});

afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

/** Writes the rows of a SELECT as Parquet, with native DuckDB, and opens the file. */
async function written(select: string, options = '') {
	const path = join(folder, 'table.parquet');
	await database.run({
		text: `copy (${select}) to '${path}' (format parquet ${options})`,
		values: []
	});
	return path;
}

async function sheetOf(select: string, options = '') {
	const blob = await openAsBlob(await written(select, options));
	const [opened] = await openFile(Object.assign(blob, { name: 'table.parquet' }));
	expect(opened!.refused).toBeNull();
	return opened!.sheets[0]!;
}

describe('Parquet', () => {
	it.each([
		['whole numbers beyond what a double holds', '9007199254740993::bigint', '9007199254740993'],
		['the largest unsigned ones', '18446744073709551615::ubigint', '18446744073709551615'],
		['exact decimals', '-0.05::decimal(18, 2)', '-0.05'],
		[
			'decimals beyond 64 bits',
			'12345678901234567890.12::decimal(38, 2)',
			'12345678901234567890.12'
		],
		['32-bit floats in their shortest form', '1.1::float', '1.1'],
		['doubles', '0.1::double + 0.2', '0.30000000000000004'],
		['days', "date '2004-03-01'", '2004-03-01'],
		['days long ago', "date '0044-03-15'", '0044-03-15'],
		['times', "time '09:30:00.5'", '09:30:00.5'],
		[
			'times of the year before 1970',
			"timestamp '1969-12-31 23:59:59.999999'",
			'1969-12-31 23:59:59.999999'
		],
		[
			'nanoseconds',
			"timestamp_ns '2004-03-01 00:00:00.000000001'",
			'2004-03-01 00:00:00.000000001'
		],
		['booleans', 'true', 'true'],
		['nulls', 'null::varchar', ''],
		['text as it is', '\' ñ "x" 🦆 \'', ' ñ "x" 🦆 '],
		['identifiers', "'6b1d…'::varchar", '6b1d…'],
		[
			'UUIDs',
			"'0c0b4f2e-7d3c-4c55-9a5f-3f0f0c6e2d11'::uuid",
			'0c0b4f2e-7d3c-4c55-9a5f-3f0f0c6e2d11'
		],
		['bytes that are no text', "'\\xFF\\x00'::blob", 'ff00'],
		['lists', "['a', 'b']", 'a; b'],
		['lists whose items hold the mark between them', "['a; b', 'c']", '["a; b","c"]'],
		['structures', "{'a': 1, 'b': ['x']}", '{"a":1,"b":["x"]}'],
		['maps', "map {'k': 2}", '[{"key":"k","value":2}]']
	])('gives %s', async (_, value, expected) => {
		const sheet = await sheetOf(`select ${value} as cell, 1 as one`);
		expect(sheet.columns).toEqual(['cell', 'one']);
		expect((await rowsOf(sheet.batches())).rows).toEqual([[expected, '1']]);
	});

	it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])(
		'is read row group by row group, compressed with %s',
		async (codec) => {
			const rows = "select i, 'row ' || (i % 7) as text, i / 4 as quarter from range(30000) r(i)";
			const sheet = await sheetOf(rows, `, codec '${codec}', row_group_size 10240`);
			const read = await rowsOf(sheet.batches());
			expect(sheet.rowCount).toBe(30_000);
			expect(read.rows).toHaveLength(30_000);
			expect(read.rows[29_999]).toEqual(['29999', 'row 4', '7499.75']);
			expect(read.lines[29_999]).toBe(30_000);
			expect(sheet.warnings).toEqual([]);
		}
	);

	it('is refused, or ends with a refusal, wherever it is cut off', async () => {
		const bytes = await readFile(
			await written('select i, i::varchar as text from range(1000) r(i)')
		);
		for (let size = 0; size < bytes.length; size += 97) {
			const blob = new Blob([Uint8Array.from(bytes.subarray(0, size)), 'PAR1']);
			const [opened] = await openFile(Object.assign(blob, { name: 'cut.parquet' }));
			expect(opened!.refused, `cut at ${size}`).not.toBeNull();
		}
	});

	it('is checked with the sum that its standard names', () => {
		expect(crc32(Buffer.from('123456789')) >>> 0).toBe(0xcbf43926);
	});
});
