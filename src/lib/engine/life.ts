/**
 * In a worker: holds a lock named like the worker for as long as it lives, however it ends. Does
 * nothing where the browser has no locks (pages that are not served over HTTPS).
 */
export function holdLife(): void {
	void navigator.locks?.request(self.name, () => new Promise(() => undefined));
}

/** The same for a worker that is started from a script's text. */
export const HOLD_LIFE = 'navigator.locks?.request(self.name, () => new Promise(() => undefined));';

/**
 * Resolves when the worker of that name has ended: crashed, killed or terminated, of which browsers
 * tell nothing else. To be asked once the worker has answered; never resolves where nobody can tell.
 */
export async function lifeEnd(name: string): Promise<void> {
	for (let tries = 0; navigator.locks && tries < 20; tries += 1) {
		// The worker's answer may be here before the lock it asked for: then that is still pending.
		const { held = [], pending = [] } = await navigator.locks.query();
		if ([...held, ...pending].some((lock) => lock.name === name)) {
			return navigator.locks.request(name, () => undefined);
		}
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	return new Promise(() => undefined);
}

/** A name no other worker of this browser has. */
export function lifeName(kind: string): string {
	return `${kind} ${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}
