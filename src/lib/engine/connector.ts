import type { Statement } from '$lib/sql/statement';

/** Something that answers statements: native DuckDB when building, DuckDB-WASM in the browser. */
export interface Connector {
	/**
	 * The rows of a statement, as plain objects. Rejects with an {@link EngineError}, or with what
	 * `signal` gives as its reason once nobody waits for them.
	 */
	query<Row>(statement: Statement<Row>, signal?: AbortSignal): Promise<Row[]>;
	close(): Promise<void>;
}

/** Why the engine has no answer. */
export type EngineFailure =
	/** The engine or the dataset could not be loaded. */
	| 'unavailable'
	/** It took longer than it may, and was stopped. */
	| 'deadline'
	/** The worker died and did so again after being started anew. */
	| 'died'
	/** The statement is wrong: a mistake of ours. */
	| 'statement';

/** An engine failure with its cause; the message is for developers, `failure` for the reader's text. */
export class EngineError extends Error {
	constructor(
		readonly failure: EngineFailure,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = 'EngineError';
	}
}
