import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './reading';

/** How long a file may take, in milliseconds. */
const LIMIT = 5000;

/** Reads files one after the other in a process that is replaced when one takes too long or ends it. */
export class ReadingPool {
	#child: ChildProcess | null = null;

	/** What became of a file. */
	async read(path: string): Promise<Outcome> {
		const child = (this.#child ??= await started());
		const outcome = await new Promise<Outcome>((resolve) => {
			const timer = setTimeout(() => resolve({ kind: 'slow' }), LIMIT);
			const settle = (result: Outcome) => {
				clearTimeout(timer);
				resolve(result);
			};
			child.once('message', (message) => settle(message as Outcome));
			child.once('exit', (code) => settle({ kind: 'crashed', message: `exit ${code}` }));
			child.send(path);
		});
		child.removeAllListeners();
		if (outcome.kind !== 'read') this.close();
		return outcome;
	}

	/** Ends the process. */
	close(): void {
		this.#child?.kill('SIGKILL');
		this.#child = null;
	}
}

function started(): Promise<ChildProcess> {
	return new Promise((resolve, reject) => {
		const script = fileURLToPath(new URL('./worker.ts', import.meta.url));
		const child = fork(script, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
		child.once('message', () => resolve(child));
		child.once('exit', (code) => reject(new Error(`the reading process ended with ${code}`)));
	});
}
