import { isQualifier } from '$lib/model/qualified-count';
import { MOST } from '../canonical/ranges';
import { readAttendedColumn } from '../values/attended';
import { isBlank } from '../values/blank';
import { readCount } from '../values/count';
import { qualifiersIn } from '../values/count-words';
import { readCountries } from '../values/countries';
import { readCountry, type CountryReading } from '../values/country';
import { readDate } from '../values/date';
import { fold } from '../values/fold';
import { readList } from '../values/list';
import { naIsNamibia } from '../values/namibia';
import { readPlace } from '../values/place';
import { isRegistration } from '../values/registration';
import { meaningOfM, readSex } from '../values/sex';
import type { Reading } from './lookup';
import { slug } from './slug';

type DateOrder = 'dmy' | 'mdy' | null;
type Decimal = ',' | '.' | null;

export const DATE = ['kind', 'first', 'last', 'date_precision'] as const;

/** A date cell: its first and last day, ISO, and how exact it is. */
export const dateReading =
	(order: DateOrder) =>
	() =>
	(text: string): Reading<(typeof DATE)[number]> => {
		const reading = readDate(text, order);
		if (reading.kind !== 'date')
			return { kind: reading.kind, first: '', last: '', date_precision: '' };
		const { start, end, precision } = reading;
		return { kind: 'date', first: start, last: end, date_precision: precision };
	};

export const COUNTRIES = ['codes', 'online', 'region', 'unknown', 'city'] as const;

function countries(readings: readonly CountryReading[], text: string, city: string) {
	const has = (kind: CountryReading['kind']) =>
		readings.some((one) => one.kind === kind) ? text : '';
	const codes = readings.flatMap((one) => (one.kind === 'country' ? [one.code] : []));
	return {
		codes: [...new Set(codes)].join(';'),
		online: has('online'),
		region: has('region'),
		unknown: has('unknown'),
		city
	};
}

/** Whether a text names no country for all that it is Namibia's code: beside names, "NA" is a gap. */
const isGap = (texts: readonly string[]) => {
	const namibia = naIsNamibia(texts);
	return (text: string) => !namibia && text.trim().toUpperCase() === 'NA';
};

/** A cell of one or several countries, as ISO codes joined by ";". */
export const countriesReading = (texts: readonly string[]) => {
	const gap = isGap(texts);
	return (text: string): Reading<(typeof COUNTRIES)[number]> =>
		countries(gap(text) ? [] : readCountries(text), text, '');
};

/** A cell that names one country. */
export const countryReading = (texts: readonly string[]) => {
	const gap = isGap(texts);
	return (text: string): Reading<(typeof COUNTRIES)[number]> =>
		countries(gap(text) ? [] : [readCountry(text)], text, '');
};

/** "Ciudad, País". */
export const placeReading =
	() =>
	(text: string): Reading<(typeof COUNTRIES)[number]> => {
		const { city, country } = readPlace(text);
		return countries([country], text, city ?? '');
	};

export const COUNT = ['kind', 'value', 'qualifier', 'note'] as const;

/** More people than came to any event: a longer number is a phone, an id or a mistake. */
const MOST_PEOPLE = 9_999_999;

/** "cerca de 60" as its number and qualifier; exact where the text says nothing else. */
export const countReading =
	(decimal: Decimal) =>
	() =>
	(text: string): Reading<(typeof COUNT)[number]> => {
		const reading = readCount(text, decimal);
		if (reading.kind !== 'count') return { kind: reading.kind, value: '', qualifier: '', note: '' };
		if (reading.value > MOST_PEOPLE) return { kind: 'unknown', value: '', qualifier: '', note: '' };
		const { value, qualifier, note } = reading;
		return {
			kind: 'count',
			value: String(value),
			qualifier: qualifier ?? 'exact',
			note: note ?? ''
		};
	};

/** A cell that only says how exact a number is: "about", "aprox."; empty where it says neither. */
export const qualifierReading =
	() =>
	(text: string): Reading<'word'> => {
		const folded = fold(text);
		if (isQualifier(folded)) return { word: folded };
		if (isBlank(text) || /^exact[oa]?s?$/.test(folded)) return { word: 'exact' };
		const found = qualifiersIn(folded, 'before') ?? qualifiersIn(folded, 'after');
		return { word: found === null || found.length > 1 ? '' : (found[0] ?? 'exact') };
	};

export const NUMBER = ['value'] as const;

/** A whole number of visits that nothing qualifies, empty where it is none or beyond counting. */
export const numberReading =
	(decimal: Decimal) =>
	() =>
	(text: string): Reading<'value'> => {
		const reading = readCount(text, decimal);
		const exact = reading.kind === 'count' && reading.qualifier === null && !reading.note;
		return { value: exact && reading.value <= MOST.visits ? String(reading.value) : '' };
	};

export const ITEMS = ['ids', 'labels'] as const;

/** A cell of several items: their ids and, in the same order, their labels, joined by ";". */
export const itemsReading =
	(commas: boolean) =>
	() =>
	(text: string): Reading<(typeof ITEMS)[number]> => {
		const labels = readList(text, commas).map((label) => label.replaceAll(';', ','));
		return { ids: labels.map(slug).join(';'), labels: labels.join(';') };
	};

export const WORD = ['word'] as const;

/** A cell that holds one of a few words. */
export const wordReading =
	(read: (text: string) => string | null) =>
	() =>
	(text: string): Reading<'word'> => ({ word: read(text) ?? '' });

export const WORD_OR_BLANK = ['word', 'blank'] as const;

/** A cell that holds one of a few words; `blank` where a text without one only says "nothing". */
export const wordOrBlank =
	(read: (text: string) => string | null) =>
	() =>
	(text: string): Reading<(typeof WORD_OR_BLANK)[number]> => {
		const word = read(text) ?? '';
		return { word, blank: String(word === '' && isBlank(text)) };
	};

/**
 * "female", "male" or "other", empty for a blank, "unread" for anything else; what "M" stands for
 * depends on the other cells.
 */
export const sexReading = (texts: readonly string[]) => {
	const m = meaningOfM(texts);
	return (text: string): Reading<'word'> => ({
		word: readSex(text, m) ?? (isBlank(text) ? '' : 'unread')
	});
};

/**
 * Whether somebody came: "yes", "no", "blank", "registered" where the text says no more than that, or
 * "unread"; what a mark means depends on the others.
 */
export const attendedReading = (texts: readonly string[]) => {
	const read = readAttendedColumn(texts);
	return (text: string): Reading<'word'> => {
		const came = read(text);
		if (came !== null) return { word: came ? 'yes' : 'no' };
		if (isBlank(text)) return { word: 'blank' };
		return { word: isRegistration(text) ? 'registered' : 'unread' };
	};
};

/** A text as an id. */
export const idReading =
	() =>
	(text: string): Reading<'id'> => ({ id: slug(text) });
