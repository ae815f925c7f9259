import type { Qualifier } from '$lib/model/qualified-count';
import { isBlank } from './blank';
import { qualifiersIn } from './count-words';
import { fold } from './fold';
import { FIGURES, figuresToNumber, type DecimalMark } from './number';
import { collectiveNamed, numberNamed } from './number-words';

/** What a cell says of how many people: a whole number, and how exactly it says so. */
export type CountReading =
	| {
			readonly kind: 'count';
			readonly value: number;
			/** Null for exact. */
			readonly qualifier: Qualifier | null;
			/** A range was given: `value` is its lower bound. */
			readonly note?: 'range';
	  }
	| { readonly kind: 'ambiguous' }
	| { readonly kind: 'blank' }
	| { readonly kind: 'unknown' };

const UNKNOWN = { kind: 'unknown' } as const;

/** Longer cells are texts, whatever number stands in them. */
const LONGEST = 80;

const RANGE = new RegExp(
	`^(.*?)(${FIGURES})\\s*(-|a|al|to|hasta|ate|y|e|and)\\s*(${FIGURES})(.*)$`
);
const ONE = new RegExp(`^([^\\d]*?)(${FIGURES})(?:\\s?(mil|thousand|k))?(?!\\d)(.*)$`);

/**
 * A count of people in es/pt/en, in figures or in words, with its qualifier; strictness is kept:
 * "más de 200" is more than 200, "50+" at least 50, "casi 100" less than 100, "60?" and "a dozen"
 * about. A range gives its lower bound, at least. One group of three, as "1.200" or "1,200", is
 * thousands unless `decimal` is that very mark: people are whole.
 *
 * Ambiguous: "+50" (a sign, or "more than"), and "1.200" where a dot is known to be decimal.
 * Unknown: halves, negatives, percentages, footnotes ("60*"), several numbers, qualifiers that
 * differ, and units that are not people who came ("60 empresas", "60 inscritos").
 */
export function readCount(text: string, decimal: DecimalMark | null): CountReading {
	if (isBlank(text)) return { kind: 'blank' };
	const folded = fold(text);
	if (text.length > LONGEST || /^\([\d.,' ]+\)$|%/.test(folded)) return UNKNOWN;
	const plain = folded
		.replace(/[()[\]]/g, ' ')
		.replace(/[\s.;:]+$/, (end) => (end.startsWith('.') ? '.' : ''))
		.replace(/(?<=\d)\.$/, '')
		.trim();
	if (/^\+\s?\d/.test(plain)) return { kind: 'ambiguous' };
	return range(plain, decimal) ?? one(plain, decimal) ?? named(plain) ?? UNKNOWN;
}

function range(text: string, decimal: DecimalMark | null): CountReading | null {
	const [, before = '', low = '', mark = '', high = '', after = ''] = RANGE.exec(text) ?? [];
	if (mark === '') return null;
	const opening = before
		.trim()
		.replace(/(?:^| )(?:entre|between|de|from)$/, '')
		.trim();
	const isBetween = /(?:entre|between)$/.test(before.trim());
	if (['y', 'e', 'and'].includes(mark) !== isBetween && mark !== '-') return null;
	const qualifiers = bothSides(opening, after);
	if (qualifiers === null || qualifiers.some((qualifier) => qualifier !== 'about')) return null;

	const [from, to] = [people(low, decimal), people(high, decimal)];
	if (from.kind !== 'count' || to.kind !== 'count') return from.kind === 'count' ? to : from;
	if (from.value > to.value) return UNKNOWN;
	return from.value === to.value
		? { ...from, qualifier: qualifiers[0] ?? null }
		: { ...from, qualifier: 'at-least', note: 'range' };
}

function one(text: string, decimal: DecimalMark | null): CountReading | null {
	const [, before = '', figures = '', thousand, after = ''] = ONE.exec(text) ?? [];
	if (figures === '') return null;
	const count = people(figures, decimal);
	const qualifiers = bothSides(before, after);
	if (count.kind !== 'count') return qualifiers && count;
	if (thousand === undefined) return withOne(count.value, qualifiers);
	return /^\d{1,3}$/.test(figures) ? withOne(count.value * 1000, qualifiers) : null;
}

/** A number in words, with what stands around it; the longest run of words that names one counts. */
function named(text: string): CountReading | null {
	const words = text.split(' ');
	for (let length = Math.min(words.length, 3); length > 0; length -= 1) {
		for (let start = 0; start + length <= words.length; start += 1) {
			const name = words.slice(start, start + length).join(' ');
			const collective = collectiveNamed(name);
			const value = collective ?? numberNamed(name);
			if (value === null) continue;
			const around = bothSides(
				words.slice(0, start).join(' '),
				words.slice(start + length).join(' ')
			);
			const qualifiers = collective !== null && around?.length === 0 ? ['about' as const] : around;
			const count = withOne(value, qualifiers);
			if (count) return count;
		}
	}
	return null;
}

function people(figures: string, decimal: DecimalMark | null): CountReading {
	const asWritten = figuresToNumber(figures, decimal);
	const thousands = figuresToNumber(figures, figures.includes('.') ? ',' : '.');
	const reading = asWritten.kind === 'ambiguous' ? thousands : asWritten;
	if (reading.kind !== 'number') return UNKNOWN;
	if (Number.isInteger(reading.value)) {
		return { kind: 'count', value: reading.value, qualifier: null };
	}
	return thousands.kind === 'number' && Number.isInteger(thousands.value)
		? { kind: 'ambiguous' }
		: UNKNOWN;
}

function bothSides(before: string, after: string): readonly Qualifier[] | null {
	const first = qualifiersIn(before, 'before');
	const second = qualifiersIn(after, 'after');
	return first && second && [...new Set([...first, ...second])];
}

function withOne(value: number, qualifiers: readonly Qualifier[] | null): CountReading | null {
	if (qualifiers === null || qualifiers.length > 1) return null;
	return { kind: 'count', value, qualifier: qualifiers[0] ?? null };
}
