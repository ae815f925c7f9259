import { fold } from './fold';

/** One word for the forms of it that country names use across es/pt/en. */
const SAME_WORD: ReadonlyMap<string, string> = new Map(
	Object.entries({
		st: 'saint',
		sta: 'santa',
		sto: 'santo',
		rep: 'republic',
		republica: 'republic',
		repub: 'republic',
		dem: 'democratic',
		democratica: 'democratic',
		isla: 'islands',
		islas: 'islands',
		island: 'islands',
		is: 'islands',
		ilha: 'islands',
		ilhas: 'islands',
		pto: 'puerto'
	})
);

const SMALL_WORDS = new Set(
	'the el la los las lo de del da do dos das of y e and o os a as d l'.split(' ')
);

/**
 * The words of a country's name for comparing: folded, punctuation gone, dotted initials put
 * together ("U. S. A." and "USA" are one), and one word for "rep.", "república" and "republic".
 */
export function countryKey(text: string): string {
	return fold(text)
		.replace(/[&+]/g, ' and ')
		.replace(/[^\p{L}\p{N}?]+/gu, ' ')
		.trim()
		.replace(/(?<!\S)\p{L}(?: \p{L})+(?!\S)/gu, (initials) => initials.replaceAll(' ', ''))
		.split(' ')
		.map((word) => SAME_WORD.get(word) ?? word)
		.join(' ');
}

/** A {@link countryKey} without articles, prepositions and "and". */
export function withoutSmallWords(key: string): string {
	return key
		.split(' ')
		.filter((word) => !SMALL_WORDS.has(word))
		.join(' ');
}
