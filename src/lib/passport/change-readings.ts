import { changeOf } from '$lib/model/change';
import type { FigureRef } from '$lib/model/measure';
import type { Askable } from '$lib/tally/ask';
import { EARLIER, type AskName, type EarlierAsk, type Reading } from './reading';

/** A figure about what a year has more than the year before. */
export type Change = FigureRef & { readonly year: number; readonly basis: 'change' };

/** Whether a figure is a change from one year to the next. */
export function isChange(ref: FigureRef): ref is Change {
	return ref.basis === 'change' && ref.year !== undefined;
}

function earlier<Value>(values: Readonly<Partial<Record<AskName, Value>>>) {
	const entries = Object.entries(values).map(([name, value]) => [`${EARLIER}${name}`, value]);
	return Object.fromEntries(entries) as Partial<Record<EarlierAsk, Value>>;
}

/** The later reading less the earlier one: both are asked, each under names of its own. */
function difference(now: Reading, then: Reading): Reading {
	const [from, to] = [then.filter.years.from, now.filter.years.to];
	return {
		meaning: 'change',
		filter: { ...now.filter, years: { from, to } },
		asks: { ...now.asks, ...earlier<Askable>(then.asks) },
		count(rows) {
			const before = Object.entries(rows).flatMap(([name, answer]) =>
				name.startsWith(EARLIER) ? [[name.slice(EARLIER.length), answer] as const] : []
			);
			return changeOf(now.count(rows), then.count(Object.fromEntries(before))).difference;
		},
		behind: [...then.behind, ...now.behind]
	};
}

/** The year's figure less that of the year before; of visitors, means of what was measured. */
export function changeReading(
	change: Change,
	readingOf: (ref: FigureRef) => Reading | null
): Reading | null {
	const basis = change.measure === 'visitors' ? ('average' as const) : undefined;
	const ref: FigureRef = { ...change, basis };
	const [now, then] = [readingOf(ref), readingOf({ ...ref, year: change.year - 1 })];
	return now && then && difference(now, then);
}
