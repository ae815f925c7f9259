import type { Connector } from '$lib/engine/connector';
import type { FigureRef } from '$lib/model/measure';
import type { Count } from '$lib/model/qualified-count';
import { ask, askAll } from '$lib/tally/ask';
import type { Place } from './narrow';
import type { Reading } from './reading';
import { readingsOf } from './readings';
import type { BehindRows } from './rows-table';

/** What the engine says of a figure. */
export interface Recount {
	readonly reading: Reading;
	/** What its statements come to, now. */
	readonly count: Count;
	/** Whether that is the number on screen; null where the page shows none to hold it to. */
	readonly agrees: boolean | null;
	/** What the statements answered, by their names. */
	readonly rows: AnswersOf;
}

type AnswersOf = Readonly<Record<string, readonly unknown[]>>;

/** Whether two counts are the same, to the qualifier. */
export function isSameCount(a: Count, b: Count): boolean {
	return (
		a?.value === b?.value && (a?.qualifiers.join(' ') ?? '') === (b?.qualifiers.join(' ') ?? '')
	);
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
		const rows = (await askAll(connector, reading.asks)) as AnswersOf;
		const count = reading.count(rows);
		const agrees = shown === undefined ? null : isSameCount(count, shown);
		const again: Recount = { reading, count, agrees, rows };
		// Without a number to hold to, a reading that knows nothing may not apply; another may.
		if (agrees ?? count !== null) return again;
		likeliest ??= again;
	}
	return likeliest;
}

/** The rows that a reading is made of, as its statements for them answer. */
export async function rowsBehind(connector: Connector, { behind }: Reading): Promise<BehindRows[]> {
	const answers: BehindRows[] = [];
	for (const one of behind) {
		switch (one.kind) {
			case 'activities':
				answers.push({ kind: one.kind, rows: await ask(connector, one.statement) });
				break;
			case 'lists':
				answers.push({ kind: one.kind, rows: await ask(connector, one.statement) });
				break;
			case 'days':
				answers.push({ kind: one.kind, rows: await ask(connector, one.statement) });
				break;
			case 'reported':
				answers.push({
					kind: one.kind,
					rows: (await ask(connector, one.statement)).filter(one.isOwn)
				});
				break;
			case 'countries': {
				const all = await ask(connector, one.statement);
				answers.push({ kind: one.kind, rows: all.filter((row) => one.isOwn(row, all)) });
			}
		}
	}
	return answers;
}
