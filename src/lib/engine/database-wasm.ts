import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { ident, sql, type Statement } from '$lib/sql/statement';
import { textStream } from './arrow-text';
import type { CarriedDatabase, TextRows } from './database';
import { classify, run, startSession, type EngineFiles, type Session } from './session';

/** Starting waits for 6 to 24 MB to arrive, over a slow line too. */
const START_WITHIN = 300_000;

/**
 * DuckDB-WASM in memory, being filled. It has no deadline: filling takes as long as it takes, and is
 * cancelled between batches. When its worker dies every later call rejects with `died`: what was in
 * it is gone, and whoever filled it fills another.
 */
export class WasmDatabase implements CarriedDatabase {
	readonly #session: Session;
	#queue: Promise<unknown> = Promise.resolve();
	#files = 0;

	private constructor(session: Session) {
		this.#session = session;
	}

	/** Starts an engine. Rejects when it cannot be started. */
	static async open(files: EngineFiles): Promise<WasmDatabase> {
		return new WasmDatabase(await startSession(files, START_WITHIN, async () => undefined));
	}

	async run(statement: Statement): Promise<void> {
		await this.query(statement);
	}

	query<Row>(statement: Statement<Row>): Promise<Row[]> {
		return this.#inTurn(() => run(this.#session.connection, statement)) as Promise<Row[]>;
	}

	createText(table: string, rows: TextRows): Promise<void> {
		return this.restore(table, textStream(rows));
	}

	/** Makes a table, in place of one of its name, of what {@link dump} returned. */
	async restore(table: string, stream: Uint8Array, create = true): Promise<void> {
		if (create) await this.run(sql`drop table if exists ${ident(table)}`);
		await this.#inTurn(() =>
			this.#session.connection.insertArrowFromIPCStream(stream, { name: table, create })
		);
	}

	/** The rows of a statement as an Arrow IPC stream. It may hold no bound values. */
	async dump(statement: Statement): Promise<Uint8Array> {
		const buffer = await this.#inTurn(() =>
			this.#session.connection.useUnsafe((bindings, connection) =>
				bindings.runQuery(connection, statement.text)
			)
		);
		// The engine leaves out the mark of a stream's end, without which it does not take it back.
		return tableToIPC(tableFromIPC(buffer), 'stream');
	}

	async withFile<T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
		const { database } = this.#session;
		// A name that was used before cannot be registered again.
		const file = `file-${(this.#files += 1)}.csv`;
		await this.#inTurn(() => database.registerFileBuffer(file, bytes));
		try {
			return await use(file);
		} finally {
			await this.#inTurn(() => database.dropFile(file));
		}
	}

	/** Stops the engine; whatever runs in it rejects or never ends. */
	async close(): Promise<void> {
		this.#session.worker.terminate();
	}

	/** One call after the other; a worker's death ends the wait. */
	#inTurn<T>(act: () => Promise<T>): Promise<T> {
		const answer = this.#queue
			.then(() => Promise.race([act(), this.#session.death]))
			.catch((error: unknown) => {
				throw classify(error);
			});
		this.#queue = answer.catch(() => undefined);
		return answer;
	}
}
