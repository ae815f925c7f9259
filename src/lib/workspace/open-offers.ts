import { EngineError } from '$lib/engine/connector';
import { StoreError } from '$lib/store/store';
import type { Offer, RefusedFile } from './offer';
import { offersOf, type Offered, type Surroundings } from './offers';
import type { Progress } from './status';

/** Sheets that were read and wait for the reader's word. */
export class OpenOffers {
	readonly #offered = new Map<string, Offered>();

	/** Reads files; all of them, or nothing when it is cancelled. */
	async open(
		files: readonly File[],
		around: Surroundings,
		{ signal, onprogress }: { signal: AbortSignal; onprogress: (progress: Progress) => void }
	): Promise<{ offers: Offer[]; refused: RefusedFile[] }> {
		const offered: Offered[] = [];
		const refused: RefusedFile[] = [];
		for (const file of files) {
			signal.throwIfAborted();
			onprogress({ task: 'opening', file: file.name, rows: 0, share: 0, bytes: file.size });
			const opened = await readable(file, around);
			offered.push(...opened.offers);
			refused.push(...opened.refused);
		}
		signal.throwIfAborted();
		for (const one of offered) this.#offered.set(one.offer.id, one);
		return { offers: offered.map(({ offer }) => offer), refused };
	}

	/** Throws where there is none of that id. */
	get(id: string): Offered {
		const offered = this.#offered.get(id);
		if (!offered) throw new Error(`No such offer: ${id}`);
		return offered;
	}

	forget(ids: readonly string[]): void {
		for (const id of ids) this.#offered.delete(id);
	}
}

/** One file's offers; a file that breaks the reader is refused, and the others go on. */
async function readable(file: File, around: Surroundings): ReturnType<typeof offersOf> {
	try {
		return await offersOf(file, around);
	} catch (error) {
		if (error instanceof EngineError || error instanceof StoreError) throw error;
		return { offers: [], refused: [{ file: file.name, refusal: { code: 'unreadable-file' } }] };
	}
}
