import { expose } from 'comlink';
import { WasmDatabase } from '$lib/engine/database-wasm';
import { holdLife } from '$lib/engine/life';
import { RefusedError } from '$lib/ingest/sheet';
import { Store, StoreError } from '$lib/store/store';
import type { WorkspaceApi } from './api';
import { Workspace } from './workspace';

let opened: Promise<Workspace> = Promise.reject(new Error('The workspace was not opened'));
opened.catch(() => undefined);

/** ISO date of today, where the reader is. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** Tells the workspace when another tab deletes what is kept. */
const onclosed = () => void opened.then((workspace) => workspace.closed()).catch(() => undefined);

async function openStore(name: string) {
	try {
		return { store: await Store.open(name, onclosed), storeFailure: null };
	} catch (error) {
		if (!(error instanceof StoreError)) throw error;
		return { store: null, storeFailure: error.failure };
	}
}

/** Of what is thrown only the name and the message cross to the page: the name says what failed. */
async function answer<T>(act: (workspace: Workspace) => Promise<T> | T): Promise<T> {
	try {
		return await act(await opened);
	} catch (error) {
		const { name, message, failure } = error as Error & { failure?: string };
		throw Object.assign(new Error(message), { name: failure ?? name });
	}
}

const api: WorkspaceApi = {
	alive: () => undefined,
	async open(files, store, onprogress) {
		opened = openStore(store).then((kept) =>
			Workspace.open(
				{
					openDatabase: () => WasmDatabase.open(files),
					today,
					...kept
				},
				onprogress
			)
		);
		return answer((workspace) => workspace.status());
	},
	offer: (files, onprogress) => answer((workspace) => workspace.offer(files, onprogress)),
	dismiss: (offers) => answer((workspace) => workspace.dismiss(offers)),
	take: (decisions, onprogress) => answer((workspace) => workspace.take(decisions, onprogress)),
	cancel: () => answer((workspace) => workspace.cancel()),
	remove: (source, onprogress) => answer((workspace) => workspace.remove(source, onprogress)),
	describe: (programme, figures, onprogress) =>
		answer((workspace) => workspace.describe(programme, figures, onprogress)),
	status: () => answer((workspace) => workspace.status()),
	query: (statement) => answer((workspace) => workspace.query(statement)),
	exportFindings: (source, texts) => answer((workspace) => workspace.exportFindings(source, texts)),
	original: (source) => answer((workspace) => workspace.original(source)),
	exportProject: (withKey) => answer((workspace) => workspace.exportProject(withKey)),
	openProject: (file, onprogress) =>
		answer(async (workspace) => {
			try {
				return await workspace.openProject(file, onprogress);
			} catch (error) {
				if (error instanceof RefusedError) return { file: file.name, refusal: error.refusal };
				throw error;
			}
		}),
	close: () => answer((workspace) => workspace.close())
};

holdLife();
expose(api);
