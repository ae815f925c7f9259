import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { SqlValue, Statement } from '$lib/sql/statement';
import { absolute } from './absolute';
import { EngineError } from './connector';
import { withDeadline } from './deadline';
import { HOLD_LIFE, lifeEnd, lifeName } from './life';
import { plainRows } from './plain-rows';

/** Addresses, on the page's own origin, of what the engine is made of. */
export interface EngineFiles {
	readonly worker: string;
	readonly module: string;
}

/** DuckDB in a worker of its own. */
export interface Session {
	readonly worker: Worker;
	readonly database: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
	/** Rejects when the worker dies; never resolves. */
	readonly death: Promise<never>;
}

/** A worker that obeys the page's content policy: one started from a file's address would not. */
function spawn(script: string, name: string): Worker {
	const source = `${HOLD_LIFE}\nimportScripts(${JSON.stringify(absolute(script))});`;
	const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	try {
		return new Worker(address, { name });
	} finally {
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
	}
}

/**
 * Fetches, and rejects where the host has no such file or it takes longer than `limit`
 * milliseconds. A missing module would be waited for.
 */
export async function fetched(
	address: string,
	method: 'GET' | 'HEAD',
	limit: number
): Promise<Response> {
	const response = await fetch(address, { method, signal: AbortSignal.timeout(limit) });
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response;
}

/**
 * Starts an engine and lets `prepare` set it up, all within `limit` milliseconds. Rejects, with nothing left running, when that fails.
 */
export async function startSession(
	files: EngineFiles,
	limit: number,
	prepare: (database: AsyncDuckDB, connection: AsyncDuckDBConnection) => Promise<void>
): Promise<Session> {
	await Promise.all([fetched(files.worker, 'HEAD', limit), fetched(files.module, 'HEAD', limit)]);
	const name = lifeName('duckdb');
	const worker = spawn(files.worker, name);
	let die: (why: string) => void = () => undefined;
	const death = new Promise<never>((_, reject) => {
		die = (why) => reject(new EngineError('died', why));
	});
	worker.addEventListener('error', ({ message }) => die(message || 'The worker died'));
	death.catch(() => undefined);
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	const opening = open(database, files.module, prepare);
	try {
		const connection = await withDeadline(Promise.race([opening, death]), limit);
		void lifeEnd(name).then(() => die('The worker ended'));
		return { worker, database, connection, death };
	} catch (error) {
		worker.terminate();
		throw error;
	}
}

async function open(
	database: AsyncDuckDB,
	module: string,
	prepare: (database: AsyncDuckDB, connection: AsyncDuckDBConnection) => Promise<void>
): Promise<AsyncDuckDBConnection> {
	await database.instantiate(absolute(module));
	const connection = await database.connect();
	// Extensions would come from a foreign host; without them errors are plain errors.
	await connection.query('set autoinstall_known_extensions = false');
	await connection.query('set autoload_known_extensions = false');
	await prepare(database, connection);
	return connection;
}

/** The rows of a statement, its values bound. */
export async function run(
	connection: AsyncDuckDBConnection,
	statement: Statement
): Promise<Record<string, unknown>[]> {
	const prepared = await connection.prepare(statement.text);
	try {
		return plainRows(await prepared.query(...statement.values));
	} finally {
		await prepared.close();
	}
}

/** A value as the engine binds one: a text or a double, never whatever a literal would be taken for. */
function literal(value: SqlValue): string {
	if (typeof value === 'number') return `${value}::double`;
	return `'${value.replaceAll("'", "''")}'::varchar`;
}

/**
 * The same for a SELECT that can be cancelled: once `signal` says so it rejects, as soon as the engine
 * comes up for air. Bound statements run in one go, so that its values are bound by SQL.
 */
export async function runUntil(
	signal: AbortSignal,
	connection: AsyncDuckDBConnection,
	{ text, values }: Statement
): Promise<Record<string, unknown>[]> {
	const cancel = () => void connection.cancelSent().catch(() => undefined);
	const isBound = values.length > 0;
	if (isBound) await connection.query(`prepare asked as ${text}`);
	try {
		signal.throwIfAborted();
		signal.addEventListener('abort', cancel);
		const execute = `execute asked(${values.map(literal).join(', ')})`;
		const reader = await connection.send(isBound ? execute : text);
		const rows: Record<string, unknown>[] = [];
		for await (const batch of reader) rows.push(...plainRows(batch));
		return rows;
	} finally {
		signal.removeEventListener('abort', cancel);
		if (isBound) await connection.query('deallocate asked');
	}
}

/** After these the instance answers nothing more: wasm traps and DuckDB's own fatal errors. */
const FATAL =
	/FATAL|INTERNAL Error|database has been invalidated|table index is out of bounds|function signature mismatch|memory access out of bounds|unreachable/i;

/** An engine's failure, with what it means for the session. */
export function classify(error: unknown): EngineError {
	if (error instanceof EngineError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new EngineError(FATAL.test(message) ? 'died' : 'statement', message, { cause: error });
}
