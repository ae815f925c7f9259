const STOP_WORDS = new Set(
	'de del la el los las of the su sus tu tus your do da dos das seu sua seus suas os as'.split(' ')
);

/** Words that say "how many", in whatever way a sheet abbreviates them. */
const NUMBER_SIGN = /#|\bn\.?\s?[º°]\.?|\bno\.(?=\s|$)|\b(?:n[uú]mero|n[uú]m|nro|nr)\b\.?/giu;

/**
 * A header's words: without accents, case, punctuation, articles and the version digit that glues
 * to a first header ("2Path"); `FirstVisit`, `first_visit` and "First visit" give the same words.
 */
export function headerWords(text: string): string[] {
	const plain = text
		.normalize('NFC')
		.trim()
		.replace(/^\d(?=\p{Lu}\p{L}{2})/u, '')
		.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
		.replace(NUMBER_SIGN, ' number ')
		.replace(/%/g, ' percent ')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\be-(?=mail)/g, 'e');
	const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
	const telling = words.filter((word) => !STOP_WORDS.has(word));
	return telling.length > 0 ? telling : words;
}

/** A header as one comparable string: equal for headers that differ in writing only. */
export function headerKey(text: string): string {
	return headerWords(text).join('');
}

/** A header without a unit or note in parentheses at its end: "Duration (minutes)" → "Duration". */
export function withoutNote(text: string): string {
	const bare = text.replace(/\s*\([^()]*\)\s*$/u, '');
	return bare === '' ? text : bare;
}

/** The note that {@link withoutNote} leaves out; empty where there is none. */
export function noteOf(text: string): string {
	return text.slice(withoutNote(text).length);
}
