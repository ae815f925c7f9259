import { expose } from 'comlink';
import { WasmDatabase } from '$lib/engine/database-wasm';
import { RefusedError } from '$lib/ingest/sheet';
import { Store, StoreError } from '$lib/store/store';
import type { WorkspaceApi } from './api';
import { Workspace } from './workspace';

let opened: Promise<Workspace> = Promise.reject(new Error('The workspace was not opened'));
opened.catch(() => undefined);

async function openStore() {
	try {
		return { store: await Store.open(() => undefined), storeFailure: null };
	} catch (error) {
		if (!(error instanceof StoreError)) throw error;
		return { store: null, storeFailure: error.failure };
	}
}

/** Comlink clones what is thrown: of our own errors only the message would be left. */
async function answer<T>(act: (workspace: Workspace) => Promise<T> | T): Promise<T> {
	try {
		return await act(await opened);
	} catch (error) {
		const { name, message, failure } = error as Error & { failure?: string };
		throw Object.assign(new Error(message), { name, failure });
	}
}

const api: WorkspaceApi = {
	async open(files, onprogress) {
		opened = openStore().then((kept) =>
			Workspace.open(
				{
					openDatabase: () => WasmDatabase.open(files),
					today: () => new Date().toISOString().slice(0, 10),
					...kept
				},
				onprogress
			)
		);
		return answer((workspace) => workspace.status());
	},
	offer: (files, onprogress) => answer((workspace) => workspace.offer(files, onprogress)),
	dismiss: (offers) => void answer((workspace) => workspace.dismiss(offers)),
	take: (decisions, onprogress) => answer((workspace) => workspace.take(decisions, onprogress)),
	cancel: () => void answer((workspace) => workspace.cancel()),
	remove: (source) => answer((workspace) => workspace.remove(source)),
	describe: (programme) => answer((workspace) => workspace.describe(programme)),
	status: () => answer((workspace) => workspace.status()),
	query: (statement) => answer((workspace) => workspace.query(statement)),
	exportFindings: (source, texts) => answer((workspace) => workspace.exportFindings(source, texts)),
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
	deleteEverything: () => answer((workspace) => workspace.deleteEverything())
};

expose(api);
