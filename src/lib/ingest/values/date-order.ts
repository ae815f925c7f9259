import { readDate } from './date';
import type { DateOrder } from './date-numeric';

/** What a column's cells prove of the order of day and month. */
export interface DateOrderEvidence {
	/**
	 * `either` where no cell depends on it; `ambiguous` where some do and none, or cells of both
	 * kinds, prove it.
	 */
	readonly order: DateOrder | 'ambiguous' | 'either';
	/** How many of the given cells are dates only day first, only month first, or both ways. */
	readonly cells: Readonly<Record<DateOrder | 'open', number>>;
	/** The first cell of each kind, to ask with. */
	readonly examples: Readonly<Partial<Record<DateOrder | 'open', string>>>;
}

/**
 * Whether a column, by its distinct cells, writes day or month first: 25/07/2004 proves one,
 * 07/25/2004 the other, 05/05/2004 neither. A weekday beside the date counts too.
 */
export function dateOrder(texts: Iterable<string>): DateOrderEvidence {
	const cells = { dmy: 0, mdy: 0, open: 0 };
	const examples: Partial<Record<DateOrder | 'open', string>> = {};
	for (const text of texts) {
		const evidence = evidenceOf(text);
		if (evidence === null) continue;
		cells[evidence] += 1;
		examples[evidence] ??= text;
	}
	return { order: orderFrom(cells), cells, examples };
}

function orderFrom(cells: DateOrderEvidence['cells']): DateOrderEvidence['order'] {
	if (cells.dmy > 0 && cells.mdy > 0) return 'ambiguous';
	if (cells.dmy > 0) return 'dmy';
	if (cells.mdy > 0) return 'mdy';
	return cells.open > 0 ? 'ambiguous' : 'either';
}

function evidenceOf(text: string): DateOrder | 'open' | null {
	if (readDate(text, null).kind === 'ambiguous') return 'open';
	const dayFirst = readDate(text, 'dmy').kind === 'date';
	const monthFirst = readDate(text, 'mdy').kind === 'date';
	if (dayFirst === monthFirst) return null;
	return dayFirst ? 'dmy' : 'mdy';
}
