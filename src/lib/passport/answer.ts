import type { Connector } from '$lib/engine/connector';
import type { FigureRef } from '$lib/model/measure';
import type { Count } from '$lib/model/qualified-count';
import type { Place } from './narrow';
import type { Reading } from './reading';
import { readingsOf } from './readings';

/** What the engine says of a figure. */
export interface Recount {
	readonly reading: Reading;
	/** What its statements come to, now. */
	readonly count: Count;
	/** Whether that is the number on screen; null where the page shows none to hold it to. */
	readonly agrees: boolean | null;
}

/** Whether two counts are the same, to the qualifier. */
export function isSameCount(a: Count, b: Count): boolean {
	return (
		a?.value === b?.value && (a?.qualifiers.join(' ') ?? '') === (b?.qualifiers.join(' ') ?? '')
	);
}

/** Asks a reading's statements, one after the other. */
async function counted(connector: Connector, reading: Reading): Promise<Count> {
	const rows: Record<string, readonly unknown[]> = {};
	for (const [name, statement] of Object.entries(reading.asks)) {
		rows[name] = await connector.query(statement);
	}
	return reading.count(rows);
}

/**
 * Works a figure out anew. Of several ways in which it may come about, the first that gives the
 * number on screen (`shown`; undefined where there is none to see) is its own, else the likeliest.
 * Null where no way is known. Rejects with an EngineError.
 */
export async function recount(
	connector: Connector,
	ref: FigureRef,
	place: Place,
	shown: Count | undefined
): Promise<Recount | null> {
	let likeliest: Recount | null = null;
	for (const reading of readingsOf(ref, place)) {
		const count = await counted(connector, reading);
		if (shown === undefined) {
			likeliest ??= { reading, count, agrees: null };
			// A reading that does not apply here knows nothing; another may.
			if (count !== null) return { reading, count, agrees: null };
		} else if (isSameCount(count, shown)) {
			return { reading, count, agrees: true };
		} else likeliest ??= { reading, count, agrees: false };
	}
	return likeliest;
}
