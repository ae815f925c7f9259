import type { Statement } from '$lib/sql/statement';
import { EngineError, type Connector } from './connector';
import { withDeadline } from './deadline';
import { classify, fetched, run, startSession, type EngineFiles, type Session } from './session';

/** Addresses, on the page's own origin, of the engine and of what it answers about. */
export interface DatasetFiles extends EngineFiles {
	readonly dataset: string;
}

/** Milliseconds after which starting, or one statement, is given up. */
export interface Deadlines {
	readonly start: number;
	readonly query: number;
}

/** Starting waits for 6 to 24 MB to arrive, over a slow line too. */
const DEADLINES: Deadlines = { start: 300_000, query: 30_000 };

/**
 * DuckDB in a worker, with the dataset attached read-only. Starts at the first statement; answers
 * one at a time. A worker that dies is started anew once per statement; a statement that passes its
 * deadline takes its worker with it, since a running query cannot be cancelled.
 */
export class DuckDBWasm implements Connector {
	readonly #files: DatasetFiles;
	readonly #deadlines: Deadlines;
	#session: Promise<Session> | null = null;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(files: DatasetFiles, deadlines: Deadlines = DEADLINES) {
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
