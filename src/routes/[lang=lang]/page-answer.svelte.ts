import { onMount, untrack } from 'svelte';
import { page as address } from '$app/state';
import type { Connector } from '$lib/engine/connector';
import { yearsOf, type DatasetFacts } from '$lib/model/dataset';
import { Query, type QuickRows } from '$lib/state/query.svelte';
import {
	readAddress,
	readNothing,
	writeAddress,
	type Asked,
	type PageCodecs
} from '$lib/url/address';
import type { Question } from './filtered-view';

/** How a page of one dataset has its questions answered. */
export interface Answering<Rows, Page> {
	readonly facts: DatasetFacts;
	/** The prerendered answer to a page without parameters; null where there is none. */
	readonly prerendered: Rows | null;
	readonly connector: () => Promise<Connector>;
	/** Asks the engine; `quick` are rows that are there already, whose open rest is asked alone. */
	readonly ask: (
		engine: Connector,
		question: Question<Page>,
		facts: DatasetFacts,
		quick: Rows | null
	) => Promise<Rows>;
	/** Rows that need no engine, where there are any: see `Dataset.fromCube`. */
	readonly quick?: (question: Question<Page>, facts: DatasetFacts) => QuickRows<Rows>;
	/** What the page adds to the filter. */
	readonly codecs: PageCodecs<Page>;
	/** Of these, what is asked of the engine; the others only change what is drawn. */
	readonly asked?: readonly (keyof Page)[];
}

/**
 * What a page's address asks for, and the answer to it. To be made while a component is: it asks by
 * itself whenever the address asks for something else.
 */
export class PageAnswer<Rows, Page extends object> {
	readonly domain;
	readonly query: Query<Question<Page>, Rows>;
	readonly #given: Answering<Rows, Page>;
	readonly #usual: Asked<Page>;
	#live = $state(false);
	#wanted = $derived.by(() => this.#read());

	constructor(given: Answering<Rows, Page>) {
		const { facts, prerendered, codecs } = given;
		this.domain = { ...facts.dimensions, years: yearsOf(facts.dimensions) };
		this.#given = given;
		this.#usual = readNothing(this.domain, codecs);
		const { filter, page } = this.#usual;
		this.query = new Query<Question<Page>, Rows>(
			{
				key: (question) => this.#toEngine(question),
				connector: given.connector,
				quick: (question) => given.quick?.(question, facts) ?? null,
				ask: (engine, question, quick) => given.ask(engine, question, facts, quick)
			},
			prerendered === null
				? null
				: { question: { filter, page }, rows: prerendered, whole: true, by: 'build' }
		);
		onMount(() => {
			this.#live = true;
		});
		const wanted = $derived(this.#toEngine(this.#wanted));
		$effect(() => {
			if (this.#live && wanted !== null) untrack(this.ask);
		});
		$effect(() => {
			const isSoon = this.stale && this.query.quickPending;
			if (this.#live && !isSoon) delete document.documentElement.dataset['asked'];
		});
	}

	/** Whether scripts run. */
	get live(): boolean {
		return this.#live;
	}

	/** What the address asks for; before scripts run, the view that was prerendered. */
	get wanted(): Asked<Page> {
		return this.#wanted;
	}

	/** The question that is answered; until there is an answer, the one that is asked. */
	get shown(): Question<Page> {
		return this.query.answer?.question ?? this.#wanted;
	}

	/** Whether what is shown answers another question than the address asks. */
	get stale(): boolean {
		return this.#live && this.#toEngine(this.shown) !== this.#toEngine(this.#wanted);
	}

	ask = (): void => {
		const { filter, page } = this.#wanted;
		void this.query.ask({ filter, page });
	};

	/** A question as search parameters. */
	written = ({ filter, page }: Question<Page>) =>
		writeAddress(filter, page, this.domain, this.#given.codecs);

	/** The parts of a page that the engine is asked with. */
	ofEngine(page: Page): Partial<Page> {
		const parts = (this.#given.asked ?? []).map((key) => [key, page[key]] as const);
		return Object.fromEntries(parts) as Partial<Page>;
	}

	#read(): Asked<Page> {
		if (!this.#live) return this.#usual;
		return readAddress(address.url.searchParams, this.domain, this.#given.codecs);
	}

	/** The part of a question that the engine answers. */
	#toEngine({ filter, page }: Question<Page>): string {
		return this.written({ filter, page: { ...this.#usual.page, ...this.ofEngine(page) } });
	}
}
