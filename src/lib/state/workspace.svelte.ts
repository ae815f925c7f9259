import { proxy, type Remote } from 'comlink';
import { createContext } from 'svelte';
import { asset, resolve } from '$app/paths';
import { EngineError, type Connector } from '$lib/engine/connector';
import type { DatasetFacts } from '$lib/model/dataset';
import { keptAs } from '$lib/model/kept-as';
import type { Programme } from '$lib/model/programme';
import type { Statement } from '$lib/sql/statement';
import type { FindingTexts, WorkspaceApi } from '$lib/workspace/api';
import type { Decision, Offer, RefusedFile } from '$lib/workspace/offer';
import type { Progress, WorkspaceStatus } from '$lib/workspace/status';
import { absolute } from '$lib/engine/absolute';
import { withDeadline } from '$lib/engine/deadline';
import type { ReportedFigure } from '$lib/model/reported-figure';
import { deleteStore } from '$lib/store/delete-store';
import { startWorker } from './own-worker';

const storeName = () => keptAs('store', resolve('/'));

/** Whether the browser holds anything of a programme: asking must not make a store. */
async function isAnythingKept(): Promise<boolean> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name === storeName());
	} catch {
		return true;
	}
}

const NOTHING: WorkspaceStatus = {
	sources: [],
	findings: [],
	figures: [],
	facts: null,
	foreign: false,
	lost: [],
	storeFailure: null
};

/** Why a task on the reader's own files failed. */
export type WorkspaceFailure = 'cancelled' | 'refused' | 'died' | 'changed' | 'blocked' | 'failed';

const FAILURES: Readonly<Record<string, WorkspaceFailure>> = {
	AbortError: 'cancelled',
	RefusedError: 'refused',
	died: 'died',
	changed: 'changed'
};

/** What an error's name says; an EngineError of this side says it in `failure`. */
function failureOf(error: unknown): WorkspaceFailure {
	const { name = '', failure = name } = error as { name?: string; failure?: string };
	return FAILURES[failure] ?? 'failed';
}

/** Milliseconds that other tabs have to let go of what is deleted. */
const DELETED_WITHIN = 15_000;

/**
 * The reader's own programme: the face of a worker that reads files, fills a database and keeps what
 * was taken in. It starts when first asked for. Methods never reject: `failure` says what went wrong.
 */
export class OwnProgramme implements Connector {
	#status = $state.raw<WorkspaceStatus | null>(null);
	#offers = $state.raw<readonly Offer[]>([]);
	#refused = $state.raw<readonly RefusedFile[]>([]);
	#progress = $state.raw<Progress | null>(null);
	#failure = $state<WorkspaceFailure | null>(null);
	#changedElsewhere = $state(false);
	/** Other tabs of this browser: what is kept is theirs too. */
	#tabs: BroadcastChannel | null = null;
	#worker: Worker | null = null;
	#api: Remote<WorkspaceApi> | null = null;
	/** Rejects when the worker has ended. */
	#death: Promise<never> = new Promise(() => undefined);
	#opened: Promise<void> | null = null;
	#recovering = false;
	/** How many answers of the worker are awaited. */
	#awaited = 0;

	/** What is in it; null until it has been opened. */
	get status(): WorkspaceStatus | null {
		return this.#status;
	}

	/** Sheets that wait for the reader's word. */
	get offers(): readonly Offer[] {
		return this.#offers;
	}

	get refused(): readonly RefusedFile[] {
		return this.#refused;
	}

	/** What is being done; null when nothing is. */
	get progress(): Progress | null {
		return this.#progress;
	}

	get failure(): WorkspaceFailure | null {
		return this.#failure;
	}

	/** Whether another tab has changed what is kept since this one read it. */
	get changedElsewhere(): boolean {
		return this.#changedElsewhere;
	}

	get facts(): DatasetFacts | null {
		return this.#status?.facts ?? null;
	}

	/** Opens it with what the browser has kept; where there is nothing, nothing is started. */
	open = async (): Promise<void> => {
		if (this.#opened === null && !(await isAnythingKept())) this.#status ??= NOTHING;
		else await this.#start();
	};

	#start(): Promise<void> {
		this.#opened ??= this.#task(async (api) => {
			// A worker started from a blob needs whole addresses.
			const files = {
				worker: absolute(asset('/engine/duckdb-browser-eh.worker.js')),
				module: absolute(asset('/engine/duckdb-eh.wasm'))
			};
			this.#status = await api.open(files, storeName(), this.#onprogress);
		});
		return this.#opened;
	}

	/** Reads dropped files; what they hold is then in `offers` and `refused`. */
	offer = (files: readonly File[]): Promise<void> =>
		this.#whenOpen(async (api) => {
			const { offers, refused } = await api.offer(files, this.#onprogress);
			this.#offers = [...this.#offers, ...offers];
			this.#refused = refused;
		});

	/** Forgets offers, all of them when none is named. */
	dismiss = (ids: readonly string[] = this.#offers.map(({ id }) => id)): Promise<void> =>
		this.#whenOpen(async (api) => {
			await api.dismiss(ids);
			this.#offers = this.#offers.filter(({ id }) => !ids.includes(id));
			this.#refused = [];
		});

	/** Takes offers in as decided. */
	take = (decisions: readonly Decision[]): Promise<void> =>
		this.#change(async (api) => {
			this.#status = await api.take($state.snapshot(decisions) as Decision[], this.#onprogress);
			// Else the browser may throw it away when its disk runs full.
			void navigator.storage?.persist?.();
			const taken = decisions.map(({ offer }) => offer);
			this.#offers = this.#offers.filter(({ id }) => !taken.includes(id));
		});

	cancel = (): void => {
		void this.#api?.cancel();
	};

	remove = (source: string): Promise<void> =>
		this.#change(async (api) => {
			this.#status = await api.remove(source, this.#onprogress);
		});

	describe = (programme: Programme, figures: readonly ReportedFigure[]): Promise<void> =>
		this.#change(async (api) => {
			this.#status = await api.describe(programme, figures, this.#onprogress);
		});

	/** A file to save; null when it could not be made. */
	exportFindings = (source: string, texts: FindingTexts): Promise<Blob | null> =>
		this.#file((api) => api.exportFindings(source, texts));

	original = (source: string): Promise<Blob | null> => this.#file((api) => api.original(source));

	exportProject = (withKey: boolean): Promise<Blob | null> =>
		this.#file((api) => api.exportProject(withKey));

	/** Opens a project file in place of everything; `refused` says why where it cannot be read. */
	openProject = (file: File): Promise<void> =>
		this.#whenOpen(async (api) => {
			const opened = await api.openProject(file, this.#onprogress);
			this.#refused = 'refusal' in opened ? [opened] : [];
			if ('refusal' in opened) return;
			this.#status = opened;
			this.#tabs?.postMessage('changed');
		});

	/** Deletes all that this site keeps from the browser, whether or not it can be read; the page then has to be loaded anew. */
	deleteEverything = async (): Promise<void> => {
		this.#failure = null;
		await this.close();
		try {
			await withDeadline(deleteStore(storeName()), DELETED_WITHIN);
			this.#tabs?.postMessage('changed');
		} catch {
			this.#failure = 'blocked';
			return;
		}
		try {
			for (const what of ['theme', 'choice'] as const) {
				localStorage.removeItem(keptAs(what, resolve('/')));
			}
		} catch {
			// Storage that is switched off holds nothing.
		}
	};

	async query<Row>(statement: Statement<Row>): Promise<Row[]> {
		await this.#start();
		try {
			const answer = this.#started().query(statement as Statement) as Promise<Row[]>;
			return await Promise.race([answer, this.#death]);
		} catch (error) {
			throw new EngineError(failureOf(error) === 'died' ? 'died' : 'statement', String(error));
		}
	}

	async close(): Promise<void> {
		this.#worker?.terminate();
		this.#worker = null;
		this.#api = null;
		this.#opened = null;
		this.#status = null;
		this.#offers = [];
	}

	/** Word of it comes by another way than answers do, and may come after the last one. */
	#onprogress = proxy((progress: Progress) => {
		if (this.#awaited > 0) this.#progress = progress;
	});

	#started(): Remote<WorkspaceApi> {
		if (this.#api) return this.#api;
		({ worker: this.#worker, api: this.#api, death: this.#death } = startWorker());
		if (!this.#tabs) {
			this.#tabs = new BroadcastChannel(storeName());
			this.#tabs.addEventListener('message', () => {
				this.#changedElsewhere = true;
			});
		}
		return this.#api;
	}

	async #whenOpen(act: (api: Remote<WorkspaceApi>) => Promise<void>): Promise<void> {
		await this.#start();
		await this.#task(act);
	}

	/** A task after which other tabs have something new to read. */
	async #change(act: (api: Remote<WorkspaceApi>) => Promise<void>): Promise<void> {
		await this.#whenOpen(async (api) => {
			await act(api);
			this.#tabs?.postMessage('changed');
		});
	}

	async #file<T extends Blob | null>(
		make: (api: Remote<WorkspaceApi>) => Promise<T>
	): Promise<Blob | null> {
		let made: Blob | null = null;
		await this.#whenOpen(async (api) => {
			made = await make(api);
		});
		return made;
	}

	async #task(act: (api: Remote<WorkspaceApi>) => Promise<void>): Promise<void> {
		this.#failure = null;
		const api = this.#started();
		this.#awaited += 1;
		try {
			await Promise.race([act(api), this.#death]);
		} catch (error) {
			const failure = failureOf(error);
			if (failure !== 'cancelled') await this.#recover(api);
			this.#failure = failure;
		} finally {
			this.#awaited -= 1;
			this.#progress = null;
		}
	}

	/** After a failure: what there is now. A worker that has ended is started anew, once. */
	async #recover(api: Remote<WorkspaceApi>): Promise<void> {
		if (this.#recovering) return;
		this.#recovering = true;
		try {
			this.#status = await Promise.race([api.status(), this.#death]);
		} catch {
			await this.close();
			await this.#start();
		} finally {
			this.#recovering = false;
		}
	}
}

/** The reader's own programme of this tab, set by the layout. */
export const [getOwnProgramme, setOwnProgramme] = createContext<OwnProgramme>();
