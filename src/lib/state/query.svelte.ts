import type { Connector, EngineFailure } from '$lib/engine/connector';
import { EngineError } from '$lib/engine/connector';
import { once } from '$lib/engine/once';

/** What was asked, its answer, and who gave it. */
export interface Answer<Question, Rows> {
	readonly question: Question;
	readonly rows: Rows;
	/**
	 * `build`: native DuckDB when the page was made; `cube`: what was added up then, while the engine
	 * is still at it; `browser`: DuckDB-WASM, now.
	 */
	readonly by: 'build' | 'cube' | 'browser';
}

/** Rows that are there at once, or soon; null where this question has no quick answer. */
export type QuickRows<Rows> = Rows | null | Promise<Rows | null>;

/**
 * The latest answer to a changing question. The last answer stays until the next is there, with
 * the question it belongs to; answers that come too late are dropped, a quick one after the engine's
 * among them.
 */
export class Query<Question, Rows> {
	readonly #ask: (connector: Connector, question: Question) => Promise<Rows>;
	#answer: Answer<Question, Rows>;
	#asked = 0;
	/** The last turn the engine answered. */
	#answered = 0;
	#pending = $state(false);
	#quickPending = $state(false);
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

	/** Whether a quick answer to the latest question may still come. */
	get quickPending(): boolean {
		return this.#quickPending;
	}

	/** Why the latest question has no answer; null when it has or is being answered. */
	get failure(): EngineFailure | null {
		return this.#failure;
	}

	/**
	 * Asks anew: the engine and, where one is given, whoever has a quick answer until then. Resolves
	 * when the engine has answered this question or failed, or it was overtaken.
	 */
	async ask(
		connector: () => Promise<Connector>,
		question: Question,
		quick: (question: Question) => QuickRows<Rows> = () => null
	): Promise<void> {
		const turn = ++this.#asked;
		this.#pending = true;
		this.#failure = null;
		this.#askQuickly(turn, question, quick);
		try {
			const rows = await this.#ask(once(await connector()), question);
			if (turn === this.#asked) {
				this.#answered = turn;
				this.#answer = { question, rows, by: 'browser' };
			}
		} catch (error) {
			if (turn !== this.#asked) return;
			this.#failure = error instanceof EngineError ? error.failure : 'unavailable';
		} finally {
			if (turn === this.#asked) this.#pending = false;
		}
	}

	/** Shows quick rows, at once where they are there; without them, all waits for the engine. */
	#askQuickly(
		turn: number,
		question: Question,
		quick: (question: Question) => QuickRows<Rows>
	): void {
		const done = (rows: Rows | null) => {
			if (turn !== this.#asked) return;
			this.#quickPending = false;
			if (rows !== null && turn !== this.#answered) this.#answer = { question, rows, by: 'cube' };
		};
		const failed = (cause: unknown) => {
			console.warn('No quick answer', cause);
			done(null);
		};
		this.#quickPending = true;
		try {
			const rows = quick(question);
			if (rows instanceof Promise) void rows.then(done).catch(failed);
			else done(rows);
		} catch (cause) {
			failed(cause);
		}
	}
}
