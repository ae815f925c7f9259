import type { Connector } from '$lib/engine/connector';
import type { FigureRef } from '$lib/model/measure';
import type { Count } from '$lib/model/qualified-count';
import { ask, askAll } from '$lib/tally/ask';
import type { Place } from './narrow';
import type { Reading } from './reading';
import { readingOf } from './readings';
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
 * Works a figure out anew and holds it to the number on screen (`shown`; undefined where there is none
 * to see), to the qualifier. Null where nobody knows how it comes about. Rejects with an EngineError.
 */
export async function recount(
	connector: Connector,
	ref: FigureRef,
	place: Place,
	shown: Count | undefined
): Promise<Recount | null> {
	const asked = readingOf(ref, place);
	if (!asked) return null;
	const rows = (await askAll(connector, asked.asks)) as AnswersOf;
	const count = asked.count(rows);
	const reading = { ...asked, ...asked.settled?.(rows) };
	return { reading, count, agrees: shown === undefined ? null : isSameCount(count, shown), rows };
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
