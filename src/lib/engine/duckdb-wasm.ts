import type { Statement } from '$lib/sql/statement';
import { EngineError, type Connector } from './connector';
import { patienceOf, withDeadline } from './deadline';
import {
	classify,
	fetched,
	runUntil,
	startSession,
	type EngineFiles,
	type Session
} from './session';

/** Addresses, on the page's own origin, of the engine and of what it answers about. */
export interface DatasetFiles extends EngineFiles {
	readonly dataset: string;
}

/** Milliseconds after which starting, one statement, or the cancelling of one is given up. */
export interface Deadlines {
	readonly start: number;
	readonly query: number;
	readonly cancel: number;
}

/** Starting waits for 6 to 24 MB to arrive, over a slow line too. */
const DEADLINES: Deadlines = { start: 300_000, query: 30_000, cancel: 2_000 };

/**
 * DuckDB in a worker, with the dataset attached read-only. Starts at the first statement; answers
 * one at a time. A worker that dies is started anew once per statement. A statement that nobody waits
 * for, or that passes its deadline, is cancelled; its worker goes with it only where it does not obey.
 */
export class DuckDBWasm implements Connector {
	readonly #files: DatasetFiles;
	readonly #deadlines: Deadlines;
	#session: Promise<Session> | null = null;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(files: DatasetFiles, deadlines: Partial<Deadlines> = {}) {
		this.#files = files;
		this.#deadlines = { ...DEADLINES, ...deadlines };
	}

	/** Starts the engine, so that the first statement finds it. Rejects where it does not start. */
	async start(): Promise<void> {
		await this.#started();
	}

	query<Row>(statement: Statement<Row>, signal?: AbortSignal): Promise<Row[]> {
		const answer = this.#queue.then(() => this.#answer(statement, signal));
		this.#queue = answer.catch(() => undefined);
		return answer;
	}

	async close(): Promise<void> {
		const session = this.#session;
		this.#session = null;
		(await session?.catch(() => null))?.worker.terminate();
	}

	async #answer<Row>(
		statement: Statement<Row>,
		signal: AbortSignal | undefined,
		lastTry = false
	): Promise<Row[]> {
		signal?.throwIfAborted();
		const session = await this.#started();
		const patience = patienceOf(this.#deadlines.query, signal);
		const running = runUntil(patience.signal, session.connection, statement);
		try {
			return (await Promise.race([running, session.death, patience.end])) as Row[];
		} catch (error) {
			if (patience.signal.aborted) {
				const ended = running.catch(() => undefined);
				await withDeadline(ended, this.#deadlines.cancel).catch(() => this.close());
				throw patience.signal.reason;
			}
			const failure = classify(error);
			if (failure.failure === 'statement') throw failure;
			await this.close();
			if (failure.failure === 'died' && !lastTry) return this.#answer(statement, signal, true);
			throw failure;
		} finally {
			patience.done();
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

async function start(files: DatasetFiles, limit: number): Promise<Session> {
	const dataset = await fetched(files.dataset, 'GET', limit);
	const bytes = new Uint8Array(await dataset.arrayBuffer());
	return startSession(files, limit, async (database, connection) => {
		await database.registerFileBuffer('dataset.duckdb', bytes);
		await connection.query("attach 'dataset.duckdb' as dataset (read_only)");
		await connection.query('use dataset');
		await connection.query('set lock_configuration = true');
	});
}
