import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Statement } from '$lib/sql/statement';
import { EngineError, type Connector } from './connector';
import { withDeadline } from './deadline';
import { plainRows } from './plain-rows';

/** Addresses, on the page's own origin, of what the engine is made of. */
export interface EngineFiles {
	readonly worker: string;
	readonly module: string;
	readonly dataset: string;
}

/** Milliseconds after which starting, or one statement, is given up. */
export interface Deadlines {
	readonly start: number;
	readonly query: number;
}

interface Session {
	readonly worker: Worker;
	readonly connection: AsyncDuckDBConnection;
	/** Rejects when the worker dies; never resolves. */
	readonly death: Promise<never>;
}

/** Starting waits for 6 to 24 MB to arrive, over a slow line too. */
const DEADLINES: Deadlines = { start: 300_000, query: 30_000 };

/**
 * DuckDB in a worker, with the dataset attached read-only. Starts at the first statement; answers
 * one at a time. A worker that dies is started anew once per statement; a statement that passes its
 * deadline takes its worker with it, since a running query cannot be cancelled.
 */
export class DuckDBWasm implements Connector {
	readonly #files: EngineFiles;
	readonly #deadlines: Deadlines;
	#session: Promise<Session> | null = null;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(files: EngineFiles, deadlines: Deadlines = DEADLINES) {
		this.#files = files;
		this.#deadlines = deadlines;
	}

	query<Row>(statement: Statement<Row>): Promise<Row[]> {
		const answer = this.#queue.then(() => this.#answer(statement));
		this.#queue = answer.catch(() => undefined);
		return answer;
	}

	async close(): Promise<void> {
		const session = this.#session;
		this.#session = null;
		(await session?.catch(() => null))?.worker.terminate();
	}

	async #answer<Row>(statement: Statement<Row>, lastTry = false): Promise<Row[]> {
		const session = await this.#started();
		try {
			const answer = Promise.race([run(session.connection, statement), session.death]);
			return (await withDeadline(answer, this.#deadlines.query)) as Row[];
		} catch (error) {
			const failure = classify(error);
			if (failure.failure === 'statement') throw failure;
			await this.close();
			if (failure.failure === 'died' && !lastTry) return this.#answer(statement, true);
			throw failure;
		}
	}

	async #started(): Promise<Session> {
		this.#session ??= start(this.#files, this.#deadlines.start);
		try {
			return await this.#session;
		} catch (cause) {
			this.#session = null;
			throw cause instanceof EngineError
				? cause
				: new EngineError('unavailable', 'The engine did not start', { cause });
		}
	}
}

/** A worker that obeys the page's content policy: one started from a file's address would not. */
function spawn(script: string): Worker {
	const source = `importScripts(${JSON.stringify(new URL(script, location.href).href)});`;
	const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	try {
		return new Worker(address);
	} finally {
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
	}
}

/** Fetches, and rejects where the host has no such file. A missing module would be waited for. */
async function fetched(address: string, method: 'GET' | 'HEAD', limit: number): Promise<Response> {
	const response = await fetch(address, { method, signal: AbortSignal.timeout(limit) });
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response;
}

async function start(files: EngineFiles, limit: number): Promise<Session> {
	const [dataset] = await Promise.all([
		fetched(files.dataset, 'GET', limit),
		fetched(files.worker, 'HEAD', limit),
		fetched(files.module, 'HEAD', limit)
	]);
	const bytes = new Uint8Array(await dataset.arrayBuffer());
	const worker = spawn(files.worker);
	const death = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) => {
			reject(new EngineError('died', event.message || 'The worker died'));
		});
	});
	death.catch(() => undefined);
	const opening = open(new AsyncDuckDB(new VoidLogger(), worker), files.module, bytes);
	try {
		const connection = await withDeadline(Promise.race([opening, death]), limit);
		return { worker, connection, death };
	} catch (error) {
		worker.terminate();
		throw error;
	}
}

async function open(
	database: AsyncDuckDB,
	module: string,
	dataset: Uint8Array
): Promise<AsyncDuckDBConnection> {
	await database.instantiate(new URL(module, location.href).href);
	await database.registerFileBuffer('dataset.duckdb', dataset);
	const connection = await database.connect();
	// Extensions would come from a foreign host; without them errors are plain errors.
	await connection.query('set autoinstall_known_extensions = false');
	await connection.query('set autoload_known_extensions = false');
	await connection.query("attach 'dataset.duckdb' as dataset (read_only)");
	await connection.query('use dataset');
	await connection.query('set lock_configuration = true');
	return connection;
}

async function run(connection: AsyncDuckDBConnection, statement: Statement): Promise<unknown[]> {
	const prepared = await connection.prepare(statement.text);
	try {
		return plainRows(await prepared.query(...statement.values));
	} finally {
		await prepared.close();
	}
}

/** After these the instance answers nothing more: wasm traps and DuckDB's own fatal errors. */
const FATAL =
	/FATAL|INTERNAL Error|database has been invalidated|table index is out of bounds|function signature mismatch|memory access out of bounds|unreachable/i;

function classify(error: unknown): EngineError {
	if (error instanceof EngineError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new EngineError(FATAL.test(message) ? 'died' : 'statement', message, { cause: error });
}
