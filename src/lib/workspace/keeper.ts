import type { CarriedDatabase } from '$lib/engine/database';
import { EngineError } from '$lib/engine/connector';
import type { Source } from '$lib/ingest/source';
import { StoreError, type Remembered, type Store, type StoreFailure } from '$lib/store/store';
import { nothingOwn, type Own } from './own';
import { pack, unpack } from './pieces';
import type { Progress } from './status';

/** A source that was taken in, with what is to be kept beside its rows. */
export interface Taken {
	readonly source: Source;
	readonly original: Blob | null;
	/** The shape of its file with what was chosen for it; null where nothing is to be remembered. */
	readonly choice: readonly [string, Remembered] | null;
}

/**
 * What the browser keeps of a workspace. Where it cannot keep something everything works on, and
 * `failure` says why; the next change tries to keep all of it again.
 */
export class Keeper {
	readonly #store: Store | null;
	readonly #kept = new Set<string>();
	readonly #originals = new Set<string>();
	/** Files to be kept beside sources that are not kept yet. */
	readonly #waiting = new Map<string, Blob>();
	#revision = 0;
	#lost: readonly string[] = [];
	#failure: StoreFailure | null;

	constructor(store: Store | null, failure: StoreFailure | null) {
		this.#store = store;
		this.#failure = failure;
	}

	get failure(): StoreFailure | null {
		return this.#failure;
	}

	/** Files whose rows are on the disk but could not be brought back. */
	get lost(): readonly string[] {
		return this.#lost;
	}

	/** Another tab deleted what was kept. */
	closed(): void {
		this.#failure = 'closed';
		this.#kept.clear();
		this.#originals.clear();
	}

	/** Whether a source is on the disk. */
	has(id: string): boolean {
		return this.#kept.has(id);
	}

	/** Whether the file of a source is on the disk too. */
	hasOriginal(id: string): boolean {
		return this.#originals.has(id);
	}

	/** The file of a source; null where it was not kept. */
	async original(id: string): Promise<Blob | null> {
		return (await this.#store?.original(id)) ?? null;
	}

	async remembered(shape: string): Promise<Remembered | undefined> {
		return this.#store?.remembered(shape);
	}

	/** What is kept, with its rows back in their tables; null where the browser keeps nothing. */
	async restore(
		database: CarriedDatabase,
		onprogress: (progress: Progress) => void
	): Promise<Own | null> {
		if (!this.#store || this.#failure === 'closed') return null;
		const { programme, revision, sources, originals } = await this.#store.read();
		this.#kept.clear();
		this.#originals.clear();
		this.#revision = revision;
		const back: Source[] = [];
		const lost: string[] = [];
		for (const [index, source] of sources.entries()) {
			const { id, file, rowsRead: rows } = source;
			const share = index / sources.length;
			onprogress({ task: 'restoring', file, rows, share, bytes: null });
			if (await this.#unpack(database, id)) {
				this.#kept.add(id);
				back.push(source);
			} else lost.push(file);
		}
		for (const id of originals) this.#originals.add(id);
		this.#lost = lost;
		return { ...(programme ?? nothingOwn()), sources: back };
	}

	/** Whether a source's rows are back. Rejects when the engine died of it. */
	async #unpack(database: CarriedDatabase, id: string): Promise<boolean> {
		try {
			await unpack(database, id, (await this.#store?.pieces(id)) ?? []);
			return true;
		} catch (error) {
			if (error instanceof EngineError && error.failure === 'died') throw error;
			return false;
		}
	}

	/**
	 * Keeps a workspace as it has become, all of it or nothing. Rejects with a `changed`
	 * {@link StoreError} where another tab has changed what is kept: then nothing was.
	 */
	async commit(
		database: CarriedDatabase,
		{ sources, programme, key, foreign }: Own,
		taken: readonly Taken[],
		onprogress: (progress: Progress) => void
	): Promise<void> {
		for (const { source, original } of taken) {
			if (original) this.#waiting.set(source.id, original);
		}
		if (!this.#store || this.#failure === 'closed') return;
		const fresh = sources.filter(({ id }) => !this.#kept.has(id));
		const dropped = [...this.#kept].filter((id) => !sources.some((source) => source.id === id));
		try {
			const packed = [];
			for (const source of fresh) {
				const { id, file, rowsRead: rows } = source;
				onprogress({ task: 'saving', file, rows, share: 1, bytes: null });
				const original = this.#waiting.get(id) ?? null;
				packed.push({ source, original, pieces: await pack(database, id) });
			}
			this.#revision = await this.#store.commit(this.#revision, {
				programme: { programme, key, foreign },
				sources: packed,
				dropped,
				remembered: taken.flatMap(({ choice }) => (choice ? [choice] : []))
			});
			for (const { id } of fresh) this.#settle(id);
			for (const id of dropped) {
				this.#kept.delete(id);
				this.#originals.delete(id);
			}
			this.#failure = null;
		} catch (error) {
			if (!(error instanceof StoreError) || error.failure === 'changed') throw error;
			this.#failure = error.failure;
		}
	}

	/** A source is on the disk now, and its file where it was to be kept. */
	#settle(id: string): void {
		this.#kept.add(id);
		if (this.#waiting.delete(id)) this.#originals.add(id);
	}

	close(): void {
		this.#store?.close();
	}
}
