import type { Connector, EngineFailure } from '$lib/engine/connector';
import { EngineError } from '$lib/engine/connector';
import { once } from '$lib/engine/once';

/** Rows that answer a question, and whether they are all there is to tell. */
export interface Told<Rows> {
	readonly rows: Rows;
	readonly whole: boolean;
}

/** What was asked, its answer, and who gave it. */
export interface Answer<Question, Rows> extends Told<Rows> {
	readonly question: Question;
	/**
	 * `build`: native DuckDB when the page was made; `cube`: what was added up then; `browser`:
	 * DuckDB-WASM, now.
	 */
	readonly by: 'build' | 'cube' | 'browser';
}

/** Rows that are there at once, or soon; null where this question has no quick answer. */
export type QuickRows<Rows> = Told<Rows> | null | Promise<Told<Rows> | null>;

/** How questions of one kind are answered. */
export interface Ways<Question, Rows> {
	/** Questions of the same text have the same answer. */
	readonly key: (question: Question) => string;
	readonly quick?: (question: Question) => QuickRows<Rows>;
	readonly connector: () => Promise<Connector>;
	/** Asks the engine: for everything or, where there are quick rows, for what they leave open. */
	readonly ask: (engine: Connector, question: Question, quick: Rows | null) => Promise<Rows>;
}

/**
 * The latest answer to a changing question. The last one stays, with the question it belongs to, until
 * the next is there. The engine is asked for nothing that is known without it; what it is still at for
 * an earlier question is cancelled.
 */
export class Query<Question, Rows> {
	readonly #ways: Ways<Question, Rows>;
	readonly #first: Answer<Question, Rows> | null;
	#answer: Answer<Question, Rows> | null;
	#turn = new AbortController();
	#pending = $state(false);
	#quickPending = $state(false);
	#failure = $state<EngineFailure | null>(null);

	/** `first` is an answer that is there already, as that of the build. */
	constructor(ways: Ways<Question, Rows>, first: Answer<Question, Rows> | null = null) {
		this.#ways = ways;
		this.#first = first;
		this.#answer = $state.raw(first);
	}

	/** Null until there is one. */
	get answer(): Answer<Question, Rows> | null {
		return this.#answer;
	}

	/** Whether a newer answer, or the rest of this one, is on its way. */
	get pending(): boolean {
		return this.#pending;
	}

	/** Whether a quick answer to the latest question may still come. */
	get quickPending(): boolean {
		return this.#quickPending;
	}

	/** Why the latest question has no whole answer; null when it has or is being answered. */
	get failure(): EngineFailure | null {
		return this.#failure;
	}

	/** Asks anew. Resolves when the question is answered, that failed, or it was overtaken. */
	async ask(question: Question): Promise<void> {
		this.#turn.abort(new DOMException('Overtaken', 'AbortError'));
		const { signal } = (this.#turn = new AbortController());
		this.#failure = null;
		const known = this.#known(question);
		this.#pending = this.#quickPending = !known;
		if (known) {
			this.#answer = known;
			return;
		}
		const soon = this.#quick(question);
		const quick = soon instanceof Promise ? await soon : soon;
		if (signal.aborted) return;
		this.#quickPending = false;
		if (quick) this.#answer = { ...quick, question, by: 'cube' };
		try {
			if (quick?.whole) return;
			const engine = once(await this.#ways.connector(), signal);
			const rows = await this.#ways.ask(engine, question, quick?.rows ?? null);
			if (!signal.aborted) this.#answer = { question, rows, whole: true, by: 'browser' };
		} catch (error) {
			if (signal.aborted) return;
			this.#failure = error instanceof EngineError ? error.failure : 'unavailable';
		} finally {
			if (!signal.aborted) this.#pending = false;
		}
	}

	/** What is shown already, or was there first. */
	#known(question: Question): Answer<Question, Rows> | null {
		const key = this.#ways.key(question);
		const isIt = (one: Answer<Question, Rows> | null) =>
			one?.whole && this.#ways.key(one.question) === key;
		if (isIt(this.#answer)) return this.#answer;
		return isIt(this.#first) ? this.#first : null;
	}

	/** Quick rows, at once where they are there; without them, all waits for the engine. */
	#quick(question: Question): QuickRows<Rows> {
		const failed = (cause: unknown) => {
			console.warn('No quick answer', cause);
			return null;
		};
		try {
			const rows = this.#ways.quick?.(question) ?? null;
			return rows instanceof Promise ? rows.catch(failed) : rows;
		} catch (cause) {
			return failed(cause);
		}
	}
}
