import { dayOf, fullYear, serialDay } from './calendar';
import { daySpan, monthSpan, spanOver, yearSpan, type Span } from './span';

export type DateOrder = 'dmy' | 'mdy';

/** Spreadsheets' day numbers that are read as dates: from 1954-10-03 to 2119-01-11. */
const SERIALS = { first: 20_000, last: 80_000 };

const BETWEEN =
	/\s+(?:-|to|al|a|ao|hasta|ate|until|till|through|thru|y|e|and|&|\/)\s+|\.{2,3}|[-/]/g;

/**
 * A date in figures alone, folded and without time: one day, month or year, or two of them with a
 * mark or word between ("2004-07-05/2004-07-07", "30/06 al 02/07/2004", "5-7/7/2004").
 */
export function numericSpan(text: string, order: DateOrder): Span | null {
	return serial(text) ?? single(text, order) ?? fromTo(text, order);
}

function serial(text: string): Span | null {
	const days = Number(/^(\d{5})(?:[.,]\d+)?$/.exec(text)?.[1] ?? NaN);
	if (!(days >= SERIALS.first && days <= SERIALS.last)) return null;
	const day = serialDay(days);
	return { start: day, end: day, precision: 'day' };
}

function single(given: string, order: DateOrder): Span | null {
	const text = given.replace(/\s*([-/.])\s*/g, '$1').replace(/\.$/, '');
	let found: RegExpExecArray | null;
	if ((found = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text))) {
		return daySpan(dayOf(Number(found[1]), Number(found[3]), Number(found[4])));
	}
	if ((found = /^(\d{4})(\d{2})(\d{2})$/.exec(text))) {
		return daySpan(dayOf(Number(found[1]), Number(found[2]), Number(found[3])));
	}
	if ((found = /^(\d{1,2})([-/. ])(\d{1,2})\2'?(\d{4}|\d{2})$/.exec(text))) {
		const [first, second] = [Number(found[1]), Number(found[3])];
		const year = found[4]?.length === 2 ? fullYear(Number(found[4])) : Number(found[4]);
		return daySpan(order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second));
	}
	if ((found = /^(\d{1,2})[-/. ](\d{4})$/.exec(text))) {
		return monthSpan(Number(found[2]), Number(found[1]));
	}
	if ((found = /^(\d{4})[-/](\d{1,2})$/.exec(text))) {
		return monthSpan(Number(found[1]), Number(found[2]));
	}
	return /^\d{4}$/.test(text) ? yearSpan(Number(text)) : null;
}

function fromTo(text: string, order: DateOrder): Span | null {
	const given = text.replace(/^(?:del?|desde|from|entre|between|do)\s+(?:el\s+)?/, '');
	for (const mark of given.matchAll(BETWEEN)) {
		const left = given.slice(0, mark.index).trim();
		const right = given.slice(mark.index + mark[0].length).trim();
		const to = single(right, order);
		if (left === '' || to === null) continue;
		for (const begin of [left, ...completed(left, right, mark[0].trim(), order)]) {
			const span = spanOver(single(begin, order), to);
			if (span) return span;
		}
	}
	return null;
}

/** What "30/06" and, day first, "5" are short for before "02/07/2004". */
function completed(left: string, right: string, mark: string, order: DateOrder): string[] {
	const end = /^\d{1,2}([-/. ])(\d{1,2})\1(\d{4})$/.exec(right);
	const short = /^\d{1,2}(?:([-/. ])\d{1,2})?$/.exec(left);
	const [, separator, month, year] = end ?? [];
	if (!end || !short || mark === separator) return [];
	if (short[1] !== undefined) return short[1] === separator ? [left + separator + year] : [];
	return order === 'dmy' ? [left + separator + month + separator + year] : [];
}
