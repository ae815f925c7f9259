import { IntlMessageFormat } from 'intl-messageformat';
import type { Lang } from '$lib/model/lang';
import type { Count } from '$lib/model/qualified-count';
import type dataEs from './messages/data/es.json';
import type es from './messages/es.json';

/** Every text of the site, by key. ICU MessageFormat; one JSON file per language. */
export type MessageKey = keyof typeof es;
export type Messages = Record<MessageKey, string>;

/** The texts on a reader's own files, by key: a dictionary of its own, for where files are taken in. */
export type DataMessageKey = keyof typeof dataEs;
export type DataMessages = Record<DataMessageKey, string>;
/** Writes those texts too; made from both dictionaries in one. */
export type DataFormat = Format<DataMessageKey>;

type Values = Record<string, string | number>;

/** What can be counted in a sentence. */
type Noun = 'events' | 'countries' | 'participants' | 'participations' | 'people' | 'visits';

/** A part of a text inside a `<tag>`. */
export interface Tagged {
	readonly tag: string;
	readonly text: string;
}

export type RichText = readonly (string | Tagged)[];

/** Locale of numbers, dates and country names: 4.000 in Spanish and Portuguese, 4,000 in English. */
const LOCALES: Record<Lang, string> = { es: 'es', pt: 'pt-BR', en: 'en' };

/**
 * Writes texts, numbers, dates and names in one language. Pure: the same input, the same text. `More`
 * are the keys it knows beside the site's.
 */
export class Format<More extends string = never> {
	readonly lang: Lang;
	readonly #messages: Record<MessageKey | More, string>;
	readonly #compiled = new Map<string, IntlMessageFormat>();
	readonly #integer: Intl.NumberFormat;
	readonly #percent: Intl.NumberFormat;
	readonly #month: Intl.DateTimeFormat;
	readonly #monthShort: Intl.DateTimeFormat;
	readonly #day: Intl.DateTimeFormat;
	readonly #names: Intl.DisplayNames;
	readonly #and: Intl.ListFormat;
	readonly #collator: Intl.Collator;

	constructor(lang: Lang, messages: Record<MessageKey | More, string>) {
		const locale = LOCALES[lang];
		this.lang = lang;
		this.#messages = messages;
		this.#integer = new Intl.NumberFormat(locale, {
			maximumFractionDigits: 0,
			useGrouping: 'always'
		});
		this.#percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
		this.#month = new Intl.DateTimeFormat(locale, {
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC'
		});
		this.#monthShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
		this.#day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
		this.#names = new Intl.DisplayNames(locale, { type: 'region' });
		this.#and = new Intl.ListFormat(locale, { type: 'conjunction' });
		this.#collator = new Intl.Collator(locale);
	}

	/** The same language with more texts. */
	with = <Other extends string>(texts: Record<Other, string>): Format<More | Other> =>
		new Format<More | Other>(this.lang, { ...this.#messages, ...texts });

	/** The text of a key, with its values put in. */
	t = (key: MessageKey | More, values: Values = {}): string =>
		String(this.#message(key).format(values));

	/** The text of a key cut at its `<tags>`, so that a component can stand in for each. */
	rich = (key: MessageKey | More, tags: readonly string[], values: Values = {}): RichText => {
		const cut = Object.fromEntries(
			tags.map((tag) => [tag, (chunks: unknown[]): Tagged => ({ tag, text: chunks.join('') })])
		);
		const parts = this.#message(key).format<Tagged>({ ...values, ...cut });
		return Array.isArray(parts) ? parts : [parts];
	};

	#message(key: MessageKey | More): IntlMessageFormat {
		let message = this.#compiled.get(key);
		if (!message) {
			message = new IntlMessageFormat(this.#messages[key], LOCALES[this.lang]);
			this.#compiled.set(key, message);
		}
		return message;
	}

	/** A number rounded to a whole one, with the language's thousands separator: 4.000. */
	number = (value: number): string => this.#integer.format(value);

	/** Bytes in megabytes, one decimal where they are few: 4,2. */
	megabytes = (bytes: number): string => {
		const decimals = bytes < 10e6 ? 1 : 0;
		return (bytes / 1e6).toLocaleString(LOCALES[this.lang], { maximumFractionDigits: decimals });
	};

	/** A number with one decimal where it needs one: 2,5. */
	decimal = (value: number): string =>
		value.toLocaleString(LOCALES[this.lang], { maximumFractionDigits: 1, useGrouping: 'always' });

	/** A share from 0 to 1 as a percentage: "<1 %" and ">99 %" for what is not quite none or all. */
	percent = (share: number): string => {
		if (share > 0 && share < 0.005) return `<${this.#percent.format(0.01)}`;
		if (share < 1 && share >= 0.995) return `>${this.#percent.format(0.99)}`;
		return this.#percent.format(share);
	};

	/** A count in figures, with its qualifiers as signs: "≈ 590, or more"; "unknown" for null. */
	count = (count: Count): string => {
		if (!count) return this.t('count.unknown');
		return this.t(qualifierKey('count.sign', count), { n: this.number(count.value) });
	};

	/** A count in words, for sentences: "about 590 participants, probably more". */
	countInWords = (count: Count, noun?: `noun.${Noun}`): string => {
		const value = count?.value ?? 0;
		const shown = this.number(value);
		const n = noun ? this.t(noun, { n: value, shown }) : shown;
		return count ? this.t(qualifierKey('count.words', count), { n }) : this.t('count.unknown');
	};

	/** A country's name, or a code that can be none as it is; null is a country that is not known. */
	country = (code: string | null): string => {
		if (code === null) return this.t('country.unknown');
		return /^[A-Z]{2}$/.test(code) ? (this.#names.of(code) ?? code) : code;
	};

	/** "2004", or "1999–2004". */
	years = ({ from, to }: { from: number; to: number }): string =>
		from === to ? String(from) : this.t('years.range', { from: String(from), to: String(to) });

	/** "a, b and c". */
	list = (items: readonly string[]): string => this.#and.format(items);

	/** ISO date to "julio de 2001". */
	month = (iso: string): string => this.#month.format(new Date(`${iso}T00:00:00Z`));

	/** ISO date to "jul", for axes. */
	monthShort = (iso: string): string =>
		this.#monthShort.format(new Date(`${iso}T00:00:00Z`)).replace('.', '');

	/** ISO date to "15 de julio de 2001". */
	day = (iso: string): string => this.#day.format(new Date(`${iso}T00:00:00Z`));

	/** Two ISO dates, both included, to "5–6 de julio de 2004"; one day where they are the same. */
	days = (from: string, to: string): string =>
		this.#day
			.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
			// Which spaces stand round the dash differs from one engine to the next.
			.replace(/\s*[–-]\s*/, '–');

	/** Texts in the order of the language's alphabet: negative where the first comes before. */
	compare = (a: string, b: string): number => this.#collator.compare(a, b);

	/** Country codes in the order of their names. */
	byName = (codes: readonly string[]): string[] =>
		[...codes].sort((a, b) => this.#collator.compare(this.country(a), this.country(b)));
}

type Combination =
	'exact' | 'about' | 'more' | 'least' | 'most' | 'less' | 'about-more' | 'about-less' | 'mixed';

/** The message for what the qualifiers say together; a strict bound outweighs a loose one. */
function qualifierKey(
	style: 'count.sign' | 'count.words',
	{ qualifiers }: NonNullable<Count>
): `${typeof style}.${Combination}` {
	const has = (name: (typeof qualifiers)[number]) => qualifiers.includes(name);
	const above = has('more-than') || has('at-least');
	const below = has('less-than') || has('at-most');
	if (above && below) return `${style}.mixed`;
	if (has('about')) return `${style}.${above ? 'about-more' : below ? 'about-less' : 'about'}`;
	if (has('more-than')) return `${style}.more`;
	if (has('at-least')) return `${style}.least`;
	if (has('less-than')) return `${style}.less`;
	if (has('at-most')) return `${style}.most`;
	return `${style}.exact`;
}
