import type { Source } from '$lib/ingest/source';
import type { KeptProgramme } from '$lib/store/store';

/** The reader's own programme: its sources in the order they were added, and what was said of it. */
export interface Own extends KeptProgramme {
	readonly sources: readonly Source[];
}

/** A programme of which there is nothing yet, with a key of its own. */
export function nothingOwn(): Own {
	const key = crypto.getRandomValues(new Uint8Array(32));
	return { sources: [], programme: null, key, foreign: false };
}
