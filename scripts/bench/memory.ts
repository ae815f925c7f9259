import { readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';

const EVERY = 250;

/** Bytes a process holds now; 0 when it is gone. Linux only. */
function residentBytes(id: number): number {
	try {
		const status = readFileSync(`/proc/${id}/status`, 'utf8');
		return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

/** The most memory that a browser's pages held, their workers included, sampled as they run. */
export class PeakMemory {
	readonly #session: CDPSession;
	readonly #timer: NodeJS.Timeout;
	#peak = 0;

	constructor(session: CDPSession) {
		this.#session = session;
		this.#timer = setInterval(() => void this.#sample(), EVERY);
	}

	/** Forgets what was, to measure anew. */
	reset(): void {
		this.#peak = 0;
	}

	/** Bytes at the highest; null on systems without /proc. */
	async peak(): Promise<number | null> {
		await this.#sample();
		return this.#peak > 0 ? this.#peak : null;
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	async #sample(): Promise<void> {
		const { processInfo } = await this.#session
			.send('SystemInfo.getProcessInfo')
			.catch(() => ({ processInfo: [] }));
		const pages = processInfo.filter(({ type }) => type === 'renderer');
		const bytes = pages.reduce((sum, { id }) => sum + residentBytes(id), 0);
		this.#peak = Math.max(this.#peak, bytes);
	}
}
