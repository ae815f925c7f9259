import { isBlank } from './blank';
import { weekdayOf } from './calendar';
import { withoutWeekdays } from './calendar-names';
import { withoutClock } from './clock';
import { numericSpan, type DateOrder } from './date-numeric';
import { wordedSpan } from './date-worded';
import { fold } from './fold';
import type { Span } from './span';

/** What a cell says of when: ISO dates. An ambiguous range of days is told by its first days. */
export type DateReading =
	| {
			readonly kind: 'date';
			readonly start: string;
			readonly end: string;
			readonly precision: 'day' | 'month' | 'year';
	  }
	| { readonly kind: 'ambiguous'; readonly dmy: string; readonly mdy: string }
	| { readonly kind: 'blank' }
	| { readonly kind: 'unknown' };

/** Longer cells are texts, whatever date stands in them. */
const LONGEST = 100;

/**
 * The date, dates or period of a cell, in es/pt/en, as written: no time zone is applied. `order` is
 * how the column writes day and month; with null, what differs by it is ambiguous. Two-digit years
 * are 1969–2068; a bare five-digit number is a spreadsheet's day number (calendar from 1900).
 *
 * Unknown: what does not exist (31 February; a weekday that is not the date's; a day 25 in a
 * `mdy` column's month), years outside 1900–2100, weeks and quarters, a day without a year, and
 * "Jul-04", which is the fourth of July as well as July 2004.
 */
export function readDate(text: string, order: DateOrder | null): DateReading {
	if (isBlank(text)) return { kind: 'blank' };
	if (text.length > LONGEST) return { kind: 'unknown' };
	const folded = fold(text);
	const dmy = order === 'mdy' ? null : spanIn(folded, 'dmy');
	const mdy = order === 'dmy' ? null : spanIn(folded, 'mdy');
	if (dmy && mdy && (dmy.start !== mdy.start || dmy.end !== mdy.end)) {
		return { kind: 'ambiguous', dmy: dmy.start, mdy: mdy.start };
	}
	const span = dmy ?? mdy;
	return span ? { kind: 'date', ...span } : { kind: 'unknown' };
}

function spanIn(folded: string, order: DateOrder): Span | null {
	for (const { rest, weekday } of withoutWeekdays(folded)) {
		const text = withoutClock(rest).trim();
		const span = numericSpan(text, order) ?? wordedSpan(text);
		if (span && (weekday === null || agrees(span, weekday))) return span;
	}
	return null;
}

function agrees(span: Span, weekday: number): boolean {
	return span.precision === 'day' && weekdayOf(span.start) === weekday;
}
