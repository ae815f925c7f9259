import { isBlank } from '../values/blank';

const MONTH =
	'ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic|jan|fev|mai|out|dez|apr|aug|dec'.split('|');
const MONTH_WORD = new RegExp(`(?:^|[^\\p{L}])(?:${MONTH.join('|')})\\p{L}*\\.?`, 'iu');
const DAY = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))`;
const NUMERIC_DAY = new RegExp(`^${DAY}$`);
const TIMESTAMP = new RegExp(`^${DAY}[T ,]+\\d{1,2}:\\d{2}`);
const YES_NO =
	/^(?:s[ií]|yes|y|sim|no|n|n[aã]o|true|false|verdadero|falso|verdadeiro|x|✓|✔|0|1)$/iu;

const isWordDate = (cell: string) =>
	cell.length <= 60 && /\d/.test(cell) && MONTH_WORD.test(cell) && /\b(?:19|20)\d\d\b/.test(cell);

const PREDICATES = {
	/** An address, alone or after a name. */
	email: (cell: string) => /[^\s@<>,;]+@[^\s@<>,;]+\.\p{L}{2,}/u.test(cell),
	/** Written as a phone is: a plus, or groups of digits; a bare number is not one by itself. */
	phone: (cell: string) =>
		/^(?:\+\d[\d\s().-]{6,18}|\(?\d{2,4}\)?(?:[\s.-]+\d{2,5}){2,4})$/.test(cell) &&
		!NUMERIC_DAY.test(cell),
	/** Digits enough for a phone, however written. */
	dialable: (cell: string) => /^[+()\d\s./-]{6,22}$/.test(cell) && /(?:\d\D*){6}/.test(cell),
	iso2: (cell: string) => /^[A-Za-z]{2}$/.test(cell),
	/** A whole day, in digits or words. */
	date: (cell: string) =>
		NUMERIC_DAY.test(cell) || /^(?:19|20)\d{6}$/.test(cell) || isWordDate(cell),
	timestamp: (cell: string) => TIMESTAMP.test(cell),
	/** A day as a workbook counts it: days since 1900, between 1954 and 2091. */
	serial: (cell: string) => /^[2-6]\d{4}(?:[.,]\d+)?$/.test(cell),
	year: (cell: string) => /^(?:19|20)\d\d$/.test(cell),
	whole: (cell: string) => /^\d{1,3}(?:[.,\s]\d{3})+$|^\d+$/.test(cell),
	/** Any number, with a sign, decimals or a percent sign. */
	number: (cell: string) => /^[-+]?\d[\d.,\s]*%?$/.test(cell),
	digits: (cell: string) => /\d/.test(cell),
	yesNo: (cell: string) => YES_NO.test(cell),
	bit: (cell: string) => /^(?:0|1|true|false)$/i.test(cell),
	url: (cell: string) => /^https?:\/\//i.test(cell),
	path: (cell: string) => /^\/\S*$/.test(cell),
	coordinate: (cell: string) => /^-?\d{1,3}\.\d{3,}$/.test(cell),
	hash: (cell: string) => /^[0-9a-f]{12,}(?:-[0-9a-f]+)*$/i.test(cell),
	/** One to six words of letters. */
	words: (cell: string) => /^\p{L}[\p{L}\p{M}'’.-]*(?: +[\p{L}\p{M}'’.-]+){0,5}$/u.test(cell),
	/** A sentence or more. */
	freeText: (cell: string) => cell.length > 60
};

/** What a single cell can look like. A cell may look like several. */
export type Shape = keyof typeof PREDICATES;

/** What the values of a column look like. */
export interface Shapes {
	/** How many cells hold something; "--" and "n/a" hold nothing. */
	readonly filled: number;
	/** How many different values they hold. */
	readonly distinct: number;
	/** Those values, trimmed. */
	readonly values: readonly string[];
	/** The share, 0 to 1, of the filled cells that have each shape; 0 where none is filled. */
	readonly share: Readonly<Record<Shape, number>>;
}

/** What the cells of one column look like. */
export function shapesOf(cells: readonly string[]): Shapes {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => !isBlank(cell));
	const share = Object.fromEntries(
		Object.entries(PREDICATES).map(([shape, has]) => [
			shape,
			filled.length === 0 ? 0 : filled.filter((cell) => has(cell)).length / filled.length
		])
	) as Record<Shape, number>;
	const values = [...new Set(filled)];
	return { filled: filled.length, distinct: values.length, values, share };
}

/** Whether few values repeat over many rows, as those of a category do. */
export function repeats({ filled, distinct }: Shapes): boolean {
	return filled >= 4 && distinct / filled <= 0.6;
}
