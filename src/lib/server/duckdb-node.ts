import { DOUBLE, DuckDBInstance, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { EngineError, type Connector } from '$lib/engine/connector';
import type { Statement } from '$lib/sql/statement';

/** Native DuckDB over a built dataset, for prerendering and for tests. */
export class DuckDBNode implements Connector {
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;
	/** One statement after the other: a connection has one result at a time. */
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#instance = instance;
		this.#connection = connection;
	}

	/** Opens a `.duckdb` file read-only. Rejects when there is none. */
	static async open(file: string): Promise<DuckDBNode> {
		const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
		return new DuckDBNode(instance, await instance.connect());
	}

	query<Row>(statement: Statement<Row>): Promise<Row[]> {
		const answer = this.#queue.then(() => this.#answer(statement));
		this.#queue = answer.catch(() => undefined);
		return answer;
	}

	async #answer<Row>({ text, values }: Statement<Row>): Promise<Row[]> {
		try {
			// A whole number would be bound as INTEGER and wrap; the browser binds DOUBLE.
			const types = values.map((value) => (typeof value === 'number' ? DOUBLE : VARCHAR));
			const reader = await this.#connection.runAndReadAll(text, [...values], types);
			return reader.getRowObjectsJson() as Row[];
		} catch (cause) {
			throw new EngineError('statement', String(cause), { cause });
		}
	}

	async close(): Promise<void> {
		this.#connection.closeSync();
		this.#instance.closeSync();
	}
}
