import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOUBLE, DuckDBInstance, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { EngineError } from '$lib/engine/connector';
import type { Database, TextRows } from '$lib/engine/database';
import type { Statement } from '$lib/sql/statement';

/** Native DuckDB: in memory, being filled, or over a built dataset. For the build, the terminal and tests. */
export class NodeDatabase implements Database {
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;
	/** One statement after the other: a connection has one result at a time. */
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#instance = instance;
		this.#connection = connection;
	}

	/** Opens an empty one in memory, or a `.duckdb` file read-only. Rejects where there is none. */
	static async open(file?: string): Promise<NodeDatabase> {
		const instance = await (file === undefined
			? DuckDBInstance.create(':memory:')
			: DuckDBInstance.create(file, { access_mode: 'READ_ONLY' }));
		return new NodeDatabase(instance, await instance.connect());
	}

	async run(statement: Statement): Promise<void> {
		await this.#execute(statement);
	}

	async query<Row>(statement: Statement<Row>): Promise<Row[]> {
		return (await this.#execute(statement)).getRowObjectsJson() as Row[];
	}

	async createText(table: string, { rows, lines }: TextRows): Promise<void> {
		const width = rows[0]?.length ?? 0;
		const columns = Array.from({ length: width }, (_, index) => `c${index} varchar`);
		await this.#connection.run(
			`create or replace table "${table}" (line integer, ${columns.join(', ')})`
		);
		const appender = await this.#connection.createAppender(table);
		rows.forEach((row, index) => {
			appender.appendInteger(lines[index] ?? 0);
			for (const cell of row) appender.appendVarchar(cell);
			appender.endRow();
		});
		appender.closeSync();
	}

	async withFile<T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
		const file = join(tmpdir(), `alcance-${randomUUID()}.csv`);
		await writeFile(file, bytes);
		try {
			return await use(file);
		} finally {
			await rm(file);
		}
	}

	/** Writes all of it to a new file, in a format that every DuckDB since 1.2 reads. */
	async copyTo(path: string): Promise<void> {
		// ATTACH takes no bound values; the path is the build's own.
		const quoted = `'${path.replaceAll("'", "''")}'`;
		await this.#connection.run(`attach ${quoted} as target (storage_version 'v1.2.0')`);
		await this.#connection.run('copy from database memory to target');
		await this.#connection.run('detach target');
	}

	async close(): Promise<void> {
		this.#connection.closeSync();
		this.#instance.closeSync();
	}

	#execute({ text, values }: Statement) {
		const types = values.map((value) => (typeof value === 'number' ? DOUBLE : VARCHAR));
		const answer = this.#queue
			.then(() => this.#connection.runAndReadAll(text, [...values], types))
			.catch((cause: unknown) => {
				throw new EngineError('statement', String(cause), { cause });
			});
		this.#queue = answer.catch(() => undefined);
		return answer;
	}
}
