import type { Connector, EngineFailure } from '$lib/engine/connector';
import { EngineError } from '$lib/engine/connector';

/** What was asked, its answer, and who gave it. */
export interface Answer<Question, Rows> {
	readonly question: Question;
	readonly rows: Rows;
	/** `build`: native DuckDB when the page was made; `browser`: DuckDB-WASM, now. */
	readonly by: 'build' | 'browser';
}

/**
 * The latest answer to a changing question. The last answer stays until the next is there, with
 * the question it belongs to; answers that come too late are dropped.
 */
export class Query<Question, Rows> {
	readonly #ask: (connector: Connector, question: Question) => Promise<Rows>;
	#answer: Answer<Question, Rows>;
	#asked = 0;
	#pending = $state(false);
	#failure = $state<EngineFailure | null>(null);

	constructor(
		first: Answer<Question, Rows>,
		ask: (connector: Connector, question: Question) => Promise<Rows>
	) {
		this.#answer = $state.raw(first);
		this.#ask = ask;
	}

	get answer(): Answer<Question, Rows> {
		return this.#answer;
	}

	/** Whether a newer answer is on its way. */
	get pending(): boolean {
		return this.#pending;
	}

	/** Why the latest question has no answer; null when it has or is being answered. */
	get failure(): EngineFailure | null {
		return this.#failure;
	}

	/** Asks anew. Resolves when this question is answered, has failed, or was overtaken. */
	async ask(connector: () => Promise<Connector>, question: Question): Promise<void> {
		const turn = ++this.#asked;
		this.#pending = true;
		this.#failure = null;
		try {
			const rows = await this.#ask(await connector(), question);
			if (turn === this.#asked) this.#answer = { question, rows, by: 'browser' };
		} catch (error) {
			if (turn !== this.#asked) return;
			this.#failure = error instanceof EngineError ? error.failure : 'unavailable';
		} finally {
			if (turn === this.#asked) this.#pending = false;
		}
	}
}
