import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Recognition } from '$lib/ingest/fields';
import type { Settings, Source } from '$lib/ingest/source';
import type { Programme } from '$lib/model/programme';
import { STORE } from './store-name';

/** What was decided about files of one shape, to be proposed again. */
export interface Remembered extends Pick<Recognition, 'kind' | 'mapping'> {
	readonly settings: Pick<Settings, 'dateOrder' | 'decimal' | 'role'>;
}

/** What a browser keeps beside the rows. */
export interface KeptProgramme {
	/** What was entered or came with a project file; null where the rows say all there is. */
	readonly programme: Programme | null;
	/** The secret that makes persons' hashes, made in this browser or brought by a project file. */
	readonly key: Uint8Array;
}

/** Why the browser did not keep something. */
export type StoreFailure =
	/** The browser keeps nothing: private mode, or storage is switched off. */
	| 'unavailable'
	/** It would not fit. */
	| 'quota'
	/** It was deleted from another tab. */
	| 'closed';

/** A failure of the store; what was kept before is still there unless it is `closed`. */
export class StoreError extends Error {
	constructor(
		readonly failure: StoreFailure,
		options?: ErrorOptions
	) {
		super(failure, options);
		this.name = 'StoreError';
	}
}

interface Schema extends DBSchema {
	sources: { key: string; value: Source };
	/** The rows of a source, in pieces: key is the source's id and the piece's number. */
	pieces: { key: [string, number]; value: Blob };
	/** Original files, where the reader asked to keep them. */
	originals: { key: string; value: Blob };
	programme: { key: 'programme'; value: KeptProgramme };
	remembered: { key: string; value: Remembered };
}

function failure(cause: unknown): StoreError {
	const name = cause instanceof DOMException ? cause.name : '';
	if (name === 'QuotaExceededError') return new StoreError('quota', { cause });
	return new StoreError(name === 'InvalidStateError' ? 'closed' : 'unavailable', { cause });
}

/** What a browser keeps of the reader's own programme, in IndexedDB. Methods reject with {@link StoreError}. */
export class Store {
	readonly #database: IDBPDatabase<Schema>;

	private constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
	}

	/** Opens the store, made if there is none. `onclosed` is told when another tab deletes it. */
	static async open(onclosed: () => void): Promise<Store> {
		try {
			const database = await openDB<Schema>(STORE, 1, {
				upgrade(fresh) {
					fresh.createObjectStore('sources', { keyPath: 'id' });
					for (const name of ['pieces', 'originals', 'programme', 'remembered'] as const)
						fresh.createObjectStore(name);
				},
				blocking(_current, _blocked, event) {
					(event.target as IDBDatabase).close();
					onclosed();
				}
			});
			return new Store(database);
		} catch (cause) {
			throw failure(cause);
		}
	}

	/** Sources in the order they were added. */
	sources(): Promise<Source[]> {
		return this.#try(() => this.#database.getAll('sources'));
	}

	/** The pieces of a source's rows, in order. */
	pieces(id: string): Promise<Blob[]> {
		return this.#try(() => this.#database.getAll('pieces', range(id)));
	}

	/**
	 * Keeps a source with its rows, and drops others, all or nothing: once this resolves it is on the
	 * disk.
	 */
	async save(source: Source, pieces: readonly Blob[], original: Blob | null): Promise<void> {
		await this.#try(async () => {
			const all = this.#database.transaction(['sources', 'pieces', 'originals'], 'readwrite', {
				durability: 'strict'
			});
			const writes = [
				all.objectStore('pieces').delete(range(source.id)),
				...pieces.map((piece, index) => all.objectStore('pieces').put(piece, [source.id, index])),
				all.objectStore('sources').put(source),
				...(original ? [all.objectStore('originals').put(original, source.id)] : [])
			];
			await Promise.all([...writes, all.done]);
		});
	}

	/** Keeps changed settings of a source; its rows stay. */
	async update(source: Source): Promise<void> {
		await this.#try(() => this.#database.put('sources', source));
	}

	async remove(id: string): Promise<void> {
		await this.#try(async () => {
			const all = this.#database.transaction(['sources', 'pieces', 'originals'], 'readwrite', {
				durability: 'strict'
			});
			await Promise.all([
				all.objectStore('sources').delete(id),
				all.objectStore('pieces').delete(range(id)),
				all.objectStore('originals').delete(id),
				all.done
			]);
		});
	}

	programme(): Promise<KeptProgramme | undefined> {
		return this.#try(() => this.#database.get('programme', 'programme'));
	}

	async keepProgramme(kept: KeptProgramme): Promise<void> {
		await this.#try(() => this.#database.put('programme', kept, 'programme'));
	}

	remembered(shape: string): Promise<Remembered | undefined> {
		return this.#try(() => this.#database.get('remembered', shape));
	}

	async remember(shape: string, choice: Remembered): Promise<void> {
		await this.#try(() => this.#database.put('remembered', choice, shape));
	}

	/** Deletes all of it, in every tab. */
	async deleteEverything(): Promise<void> {
		this.#database.close();
		await this.#try(() => deleteDB(STORE));
	}

	async #try<T>(act: () => Promise<T>): Promise<T> {
		try {
			return await act();
		} catch (cause) {
			throw failure(cause);
		}
	}
}

const range = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, Infinity]);
