import { newlineOf } from './mending';

/** What Windows-1252 makes of the bytes 0x80 to 0x9F; U+0000 where it has nothing there. */
const HIGH = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** A lead byte of two in UTF-8, read as a letter: "Ã", "Â"; and what may follow it. */
const LEAD = /[ÃÂ]/gu;
const PAIR = new RegExp(`[ÃÂ][\u0080-\u00bf${HIGH.replaceAll('\0', '')}]`, 'gu');

/** So much of what looks like lead bytes must be some: "SÃO PAULO" has an "Ã" of its own. */
const SHARE = 0.9;

/**
 * The line, from 1, of the first character that was encoded twice, as "PaÃ­s" for "País"; null where
 * there is none. A pair of such characters is one letter of Latin-1 once both are bytes again.
 */
export function doubleEncodedLine(text: string): number | null {
	const leads = text.match(LEAD)?.length ?? 0;
	if (leads === 0) return null;
	const pairs = [...text.matchAll(PAIR)].filter(([pair]) => isLetterOrSign(pair));
	const [first] = pairs;
	if (!first || pairs.length < leads * SHARE) return null;
	return text.slice(0, first.index).split(newlineOf(text)).length;
}

/** Whether two characters are the bytes of one that texts have: a letter, a sign or a space. */
function isLetterOrSign(pair: string): boolean {
	const bytes = Uint8Array.from(pair, byteOf);
	return /^[\p{L}ªº¿¡«»°´·€\u00a0]$/u.test(new TextDecoder().decode(bytes));
}

function byteOf(character: string): number {
	const high = HIGH.indexOf(character);
	return high < 0 ? character.charCodeAt(0) : 0x80 + high;
}
