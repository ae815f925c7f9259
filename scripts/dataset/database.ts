import { DOUBLE, DuckDBInstance, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import type { Statement } from '../../src/lib/sql/statement';

/** A database in memory, being filled. */
export interface Database {
	run(statement: Statement): Promise<void>;
	rows<Row>(statement: Statement<Row>): Promise<Row[]>;
	/** Writes all of it to a new file, in a format that every DuckDB since 1.2 reads. */
	copyTo(path: string): Promise<void>;
	close(): void;
}

/** Opens an empty database in memory. */
export async function openDatabase(): Promise<Database> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	return {
		async run(statement) {
			await execute(connection, statement);
		},
		async rows<Row>(statement: Statement<Row>) {
			return (await execute(connection, statement)).getRowObjectsJson() as Row[];
		},
		async copyTo(path) {
			// ATTACH takes no bound values; the path is the build's own.
			const quoted = `'${path.replaceAll("'", "''")}'`;
			await connection.run(`attach ${quoted} as target (storage_version 'v1.2.0')`);
			await connection.run('copy from database memory to target');
			await connection.run('detach target');
		},
		close() {
			connection.closeSync();
			instance.closeSync();
		}
	};
}

function execute(connection: DuckDBConnection, { text, values }: Statement) {
	const types = values.map((value) => (typeof value === 'number' ? DOUBLE : VARCHAR));
	return connection.runAndReadAll(text, [...values], types);
}
