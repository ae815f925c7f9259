import type { Statement } from '$lib/sql/statement';
import type { Connector } from './connector';

/** A batch of rows of text, every row as long as the table has columns after `line`. */
export interface TextRows {
	readonly rows: readonly (readonly string[])[];
	/** The number that goes into the table's first column, one a row. */
	readonly lines: readonly number[];
}

/** A database in memory that can be filled: native DuckDB in Node, DuckDB-WASM in the browser. */
export interface Database extends Connector {
	/** Runs a statement for its effect. Rejects with an EngineError. */
	run(statement: Statement): Promise<void>;
	/**
	 * Makes a table of these rows: `line integer`, then `c0`, `c1` … as text. It replaces one of the
	 * same name. At least one row and one column.
	 */
	createText(table: string, rows: TextRows): Promise<void>;
	/** Lends bytes as a file that `read_csv` can name, for as long as `use` runs. */
	withFile<T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T>;
}

/** A database whose tables can be carried to another of its kind, as bytes that it alone reads. */
export interface CarriedDatabase extends Database {
	/** The rows of a statement as bytes. It may hold no bound values. */
	dump(statement: Statement): Promise<Uint8Array>;
	/**
	 * Puts rows into a table, of what `dump` returned: into a new one, in place of any of its name,
	 * or where `create` is false beside those that are there.
	 */
	restore(table: string, dumped: Uint8Array, create?: boolean): Promise<void>;
}
