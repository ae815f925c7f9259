import { wrap, type Remote } from 'comlink';
import { absolute } from '$lib/engine/absolute';
import { EngineError } from '$lib/engine/connector';
import { lifeEnd, lifeName } from '$lib/engine/life';
import type { WorkspaceApi } from '$lib/workspace/api';
import workerUrl from '$lib/workspace/worker?worker&url';

/** The worker that reads files, fills a database and keeps what was taken in. */
export interface OwnWorker {
	readonly worker: Worker;
	readonly api: Remote<WorkspaceApi>;
	/** Rejects when the worker has ended, however it did; calls it had not answered never end. */
	readonly death: Promise<never>;
}

export function startWorker(): OwnWorker {
	// A worker started from a file's address would not be bound by the page's content policy.
	const script = `import ${JSON.stringify(absolute(workerUrl))};`;
	const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
	const name = lifeName('alcance');
	const worker = new Worker(address, { type: 'module', name });
	const api = wrap<WorkspaceApi>(worker);
	return { worker, api, death: deathOf(worker, name, api) };
}

/** Rejects when a worker has ended, however it did. */
function deathOf(worker: Worker, name: string, api: Remote<WorkspaceApi>): Promise<never> {
	const death = new Promise<never>((_, reject) => {
		const die = (why: string) => reject(new EngineError('died', why));
		worker.addEventListener('error', ({ message }) => die(message));
		void api
			.alive()
			.then(() => lifeEnd(name))
			.then(() => die('The worker ended'));
	});
	death.catch(() => undefined);
	return death;
}
