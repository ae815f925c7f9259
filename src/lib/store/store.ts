import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Recognition } from '$lib/ingest/fields';
import type { Settings, Source } from '$lib/ingest/source';
import type { Programme } from '$lib/model/programme';

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
	/** Whether persons of an opened project were hashed with a key that did not come with it. */
	readonly foreign: boolean;
}

/** What is to be kept and what is to go. */
export interface Change {
	readonly programme: KeptProgramme;
	readonly sources: readonly KeptSource[];
	/** Ids of sources. */
	readonly dropped: readonly string[];
	/** Choices by the shape of file they were made for. */
	readonly remembered: readonly (readonly [string, Remembered])[];
}

/** A source with its rows, packed in pieces. */
export interface KeptSource {
	readonly source: Source;
	readonly pieces: readonly Blob[];
	/** The file itself, where the reader asked to keep it. */
	readonly original: Blob | null;
}

/** Why the browser did not keep something. */
export type StoreFailure =
	/** The browser keeps nothing: private mode, or storage is switched off. */
	| 'unavailable'
	/** It would not fit. */
	| 'quota'
	/** It was deleted from another tab. */
	| 'closed'
	/** Another tab has changed it since it was read. */
	| 'changed';

/** Everything that is kept but the rows. */
export interface Kept {
	/** Null while nothing was kept yet. */
	readonly programme: KeptProgramme | null;
	/** How often it has been changed, in whichever tab. */
	readonly revision: number;
	/** In the order they were added. */
	readonly sources: readonly Source[];
	/** Ids of the sources whose files are kept. */
	readonly originals: readonly string[];
}

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
	revision: { key: 'revision'; value: number };
	remembered: { key: string; value: Remembered };
}

const STORES = ['sources', 'pieces', 'originals', 'programme', 'revision', 'remembered'] as const;

function failure(cause: unknown): StoreError {
	if (cause instanceof StoreError) return cause;
	const name = cause instanceof DOMException ? cause.name : '';
	// A write that the disk has no room for aborts its transaction.
	if (['QuotaExceededError', 'AbortError'].includes(name))
		return new StoreError('quota', { cause });
	return new StoreError(name === 'InvalidStateError' ? 'closed' : 'unavailable', { cause });
}

/** What a browser keeps of the reader's own programme, in IndexedDB. Methods reject with {@link StoreError}. */
export class Store {
	readonly #database: IDBPDatabase<Schema>;

	private constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
	}

	/** Opens the store of a name, made if there is none. `onclosed` is told when another tab deletes it. */
	static async open(name: string, onclosed: () => void): Promise<Store> {
		try {
			const database = await openDB<Schema>(name, 1, {
				upgrade(fresh) {
					fresh.createObjectStore('sources', { keyPath: 'id' });
					for (const name of STORES) if (name !== 'sources') fresh.createObjectStore(name);
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

	/** All that is kept but the rows, as it is at one moment. */
	read(): Promise<Kept> {
		return this.#try(async () => {
			const all = this.#database.transaction([...STORES], 'readonly');
			const [programme = null, revision = 0, sources, originals] = await Promise.all([
				all.objectStore('programme').get('programme'),
				all.objectStore('revision').get('revision'),
				all.objectStore('sources').getAll(),
				all.objectStore('originals').getAllKeys()
			]);
			return { programme, revision, sources, originals };
		});
	}

	/** The pieces of a source's rows, in order. */
	pieces(id: string): Promise<Blob[]> {
		return this.#try(() => this.#database.getAll('pieces', range(id)));
	}

	original(id: string): Promise<Blob | undefined> {
		return this.#try(() => this.#database.get('originals', id));
	}

	/**
	 * Makes a change, all of it or nothing: once this resolves, to the new revision, it is on the
	 * disk. Rejects with `changed` where the revision is not the one that was `read`.
	 */
	commit(read: number, { programme, sources, dropped, remembered }: Change): Promise<number> {
		return this.#try(async () => {
			const all = this.#database.transaction([...STORES], 'readwrite', { durability: 'strict' });
			const of = <Name extends (typeof STORES)[number]>(name: Name) => all.objectStore(name);
			if (((await of('revision').get('revision')) ?? 0) !== read) {
				all.abort();
				await all.done.catch(() => undefined);
				throw new StoreError('changed');
			}
			await Promise.all([
				of('revision').put(read + 1, 'revision'),
				of('programme').put(programme, 'programme'),
				...dropped.flatMap((id) => [
					of('sources').delete(id),
					of('pieces').delete(range(id)),
					of('originals').delete(id)
				]),
				...sources.flatMap(({ source, pieces, original }) => [
					of('sources').put(source),
					...pieces.map((piece, index) => of('pieces').put(piece, [source.id, index])),
					...(original ? [of('originals').put(original, source.id)] : [])
				]),
				...remembered.map(([shape, choice]) => of('remembered').put(choice, shape)),
				all.done
			]);
			return read + 1;
		});
	}

	remembered(shape: string): Promise<Remembered | undefined> {
		return this.#try(() => this.#database.get('remembered', shape));
	}

	close(): void {
		this.#database.close();
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
