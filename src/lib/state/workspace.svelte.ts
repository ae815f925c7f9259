import { proxy, wrap, type Remote } from 'comlink';
import { createContext } from 'svelte';
import { asset } from '$app/paths';
import { EngineError, type Connector } from '$lib/engine/connector';
import type { DatasetFacts } from '$lib/model/dataset';
import type { Programme } from '$lib/model/programme';
import type { Statement } from '$lib/sql/statement';
import type { FindingTexts, WorkspaceApi } from '$lib/workspace/api';
import type { Decision, Offer, RefusedFile } from '$lib/workspace/offer';
import type { Progress, WorkspaceStatus } from '$lib/workspace/status';
import { absolute } from '$lib/engine/absolute';
import { STORE } from '$lib/store/store-name';
import workerUrl from '$lib/workspace/worker?worker&url';

/** Set while the reader's own programme is what pages show; read before anything is drawn. */
const CHOICE = 'alcance-programme';

/** Whether pages show the reader's own programme. Browser only. */
export function isOwnChosen(): boolean {
	return localStorage.getItem(CHOICE) === 'own';
}

/** Makes pages show the reader's own programme from the next load on, or the shipped one again. */
export function chooseOwn(own: boolean): void {
	if (own) localStorage.setItem(CHOICE, 'own');
	else localStorage.removeItem(CHOICE);
}

/** Whether the browser holds anything of a programme: asking must not make a store. */
async function isAnythingKept(): Promise<boolean> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name === STORE);
	} catch {
		return true;
	}
}

const NOTHING: WorkspaceStatus = { sources: [], findings: [], facts: null, storeFailure: null };

/** Why a task on the reader's own files failed. */
export type WorkspaceFailure = 'cancelled' | 'refused' | 'died' | 'failed';

function failureOf(error: unknown): WorkspaceFailure {
	const { name, failure } = error as { name?: string; failure?: string };
	if (name === 'AbortError') return 'cancelled';
	if (name === 'RefusedError') return 'refused';
	return failure === 'died' ? 'died' : 'failed';
}

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
	#opened: Promise<void> | null = null;

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
			this.#status = await api.open(files, this.#onprogress);
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
			const taken = decisions.map(({ offer }) => offer);
			this.#offers = this.#offers.filter(({ id }) => !taken.includes(id));
		});

	cancel = (): void => {
		void this.#api?.cancel();
	};

	remove = (source: string): Promise<void> =>
		this.#change(async (api) => {
			this.#status = await api.remove(source);
		});

	describe = (programme: Programme): Promise<void> =>
		this.#change(async (api) => {
			this.#status = await api.describe($state.snapshot(programme) as Programme);
		});

	/** A file to save; null when it could not be made. */
	exportFindings = (source: string, texts: FindingTexts): Promise<Blob | null> =>
		this.#file((api) => api.exportFindings(source, texts));

	exportProject = (withKey: boolean): Promise<Blob | null> =>
		this.#file((api) => api.exportProject(withKey));

	openProject = (file: File): Promise<void> =>
		this.#change(async (api) => {
			const opened = await api.openProject(file, this.#onprogress);
			if ('refusal' in opened) this.#refused = [opened];
			else this.#status = opened;
		});

	/** Deletes all of it from the browser; the page then has to be loaded anew. */
	deleteEverything = async (): Promise<void> => {
		await this.#change((api) => api.deleteEverything());
		await this.close();
		localStorage.clear();
		sessionStorage.clear();
	};

	async query<Row>(statement: Statement<Row>): Promise<Row[]> {
		await this.#start();
		try {
			return (await this.#started().query(statement as Statement)) as Row[];
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

	#onprogress = proxy((progress: Progress) => {
		this.#progress = progress;
	});

	#started(): Remote<WorkspaceApi> {
		if (this.#api) return this.#api;
		// A worker started from a file's address would not be bound by the page's content policy.
		const script = `import ${JSON.stringify(absolute(workerUrl))};`;
		const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
		this.#worker = new Worker(address, { type: 'module' });
		this.#api = wrap<WorkspaceApi>(this.#worker);
		this.#tabs = new BroadcastChannel('alcance');
		this.#tabs.addEventListener('message', () => {
			this.#changedElsewhere = true;
		});
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

	async #file(make: (api: Remote<WorkspaceApi>) => Promise<Blob>): Promise<Blob | null> {
		let made: Blob | null = null;
		await this.#whenOpen(async (api) => {
			made = await make(api);
		});
		return made;
	}

	async #task(act: (api: Remote<WorkspaceApi>) => Promise<void>): Promise<void> {
		this.#failure = null;
		try {
			await act(this.#started());
		} catch (error) {
			this.#failure = failureOf(error);
		} finally {
			this.#progress = null;
		}
	}
}

/** The reader's own programme of this tab, set by the layout. */
export const [getOwnProgramme, setOwnProgramme] = createContext<OwnProgramme>();
