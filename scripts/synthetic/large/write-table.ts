import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';

const line = (rows: readonly (readonly string[])[]) =>
	`${Papa.unparse(rows as string[][], { newline: '\n' })}\n`;

/** Writes a CSV chunk by chunk, however long it gets. Returns how many rows it has. */
export async function writeTable(
	path: string,
	columns: readonly string[],
	chunks: Iterable<readonly (readonly string[])[]>
): Promise<number> {
	let count = 0;
	function* text() {
		yield line([columns]);
		for (const rows of chunks) {
			if (rows.length === 0) continue;
			count += rows.length;
			yield line(rows);
		}
	}
	await pipeline(Readable.from(text()), createWriteStream(path));
	return count;
}

/** Writes a CSV's rows as Parquet, dates and times as such. */
export async function toParquet(csv: string, parquet: string): Promise<void> {
	const literal = (path: string) => `'${path.replaceAll("'", "''")}'`;
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		await connection.run(
			`copy (select * from read_csv(${literal(csv)})) to ${literal(parquet)} (format parquet)`
		);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
