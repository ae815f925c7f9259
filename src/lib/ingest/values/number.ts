import { isBlank } from './blank';
import { fold } from './fold';

/** The mark before a number's decimals. */
export type DecimalMark = ',' | '.';

/** What a cell of figures says: a number that is not negative. */
export type NumberReading =
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'ambiguous' }
	| { readonly kind: 'blank' }
	| { readonly kind: 'unknown' };

const AMBIGUOUS = { kind: 'ambiguous' } as const;
const UNKNOWN = { kind: 'unknown' } as const;

/** Figures as people and programs write them: groups of three by space, apostrophe, comma or dot. */
export const FIGURES = String.raw`\d{1,3}(?:[ '_]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*`;

const WHOLE_CELL = new RegExp(`^(?:${FIGURES})$`);

/**
 * A plain number with or without separators of thousands. With no decimal mark known, "1.200" and
 * "1,200" are ambiguous; for counts of people `readCount` takes them as thousands. Unknown: units,
 * percentages, exponents, negatives, groups that are not of three, and beyond 2^53.
 */
export function readNumber(text: string, decimal: DecimalMark | null): NumberReading {
	if (isBlank(text)) return { kind: 'blank' };
	const figures = fold(text);
	if (!WHOLE_CELL.test(figures)) return UNKNOWN;
	return figuresToNumber(figures, decimal);
}

/** The number that a match of {@link FIGURES} stands for. */
export function figuresToNumber(
	figures: string,
	decimal: DecimalMark | null
): Exclude<NumberReading, { kind: 'blank' }> {
	const [whole = '', ...groups] = figures.replace(/[ '_]/g, '').split(/[.,]/);
	const marks = figures.match(/[.,]/g) ?? [];
	const last = marks.at(-1);
	if (last === undefined) return numberFrom(whole);

	const evidence = evidenceIn(figures);
	if (evidence === 'open' && decimal === null) return AMBIGUOUS;
	const mark = evidence === 'open' ? decimal : evidence;
	if (mark === null || (decimal !== null && decimal !== mark)) return UNKNOWN;
	const decimals = last === mark ? (groups.pop() ?? '') : '';
	return numberFrom(whole + groups.join(''), decimals);
}

/**
 * The decimal mark of a column by its distinct cells; null where no cell has a mark, `ambiguous`
 * where cells contradict each other or hold nothing but single groups of three, as "1.200".
 */
export function decimalMark(texts: Iterable<string>): DecimalMark | null | 'ambiguous' {
	const proven = new Set<DecimalMark>();
	let open = false;
	for (const text of texts) {
		const figures = fold(text);
		if (!WHOLE_CELL.test(figures)) continue;
		const evidence = evidenceIn(figures);
		if (evidence === 'open') open = true;
		else if (evidence !== null) proven.add(evidence);
	}
	if (proven.size > 1) return 'ambiguous';
	const [only] = proven;
	return only ?? (open ? 'ambiguous' : null);
}

/** Which decimal mark some figures prove; `open` if either, null if they have none or make no sense. */
function evidenceIn(figures: string): DecimalMark | 'open' | null {
	const marks = figures.match(/[.,]/g) ?? [];
	const [first, last] = [
		marks[0] as DecimalMark | undefined,
		marks.at(-1) as DecimalMark | undefined
	];
	if (first === undefined || last === undefined) return null;
	if (/[ '_]/.test(figures)) return last;

	const [whole = '', ...rest] = figures.split(/[.,]/);
	const inGroups = (groups: readonly string[]) =>
		/^[1-9]\d{0,2}$/.test(whole) && groups.every((group) => group.length === 3);
	if (marks.length === 1) return inGroups(rest) ? 'open' : last;
	if (first === last) return inGroups(rest) ? otherThan(last) : null;
	const thousands = marks.slice(0, -1);
	return thousands.every((mark) => mark === first) && inGroups(rest.slice(0, -1)) ? last : null;
}

function otherThan(mark: DecimalMark): DecimalMark {
	return mark === ',' ? '.' : ',';
}

function numberFrom(whole: string, decimals = ''): Exclude<NumberReading, { kind: 'blank' }> {
	const value = Number(`${whole}.${decimals || '0'}`);
	return value <= Number.MAX_SAFE_INTEGER ? { kind: 'number', value } : UNKNOWN;
}
