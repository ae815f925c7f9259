import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import { startSession } from '$lib/engine/session';

/** What the bench calls in the page: seconds a statement took over the chosen file, `source.csv`. */
export type RawRead = (statement: string) => Promise<number>;

const files = {
	worker: '/engine/duckdb-browser-eh.worker.js',
	module: '/engine/duckdb-eh.wasm'
};

const read: RawRead = async (statement) => {
	const file = document.querySelector('input')?.files?.[0];
	if (!file) throw new Error('No file was chosen');
	const { database, connection } = await startSession(files, 300_000, async () => undefined);
	await database.registerFileHandle(
		'source.csv',
		file,
		DuckDBDataProtocol.BROWSER_FILEREADER,
		true
	);
	const started = performance.now();
	await connection.query(statement);
	return (performance.now() - started) / 1000;
};

Object.assign(window, { read });
