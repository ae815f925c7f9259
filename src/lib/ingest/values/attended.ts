import { isBlank } from './blank';
import { fold } from './fold';
import { readMode } from './mode';
import { readYesNo } from './yes-no';

/** Letters of a register of presence: present, late; absent, fault, justified. */
const LETTERS: ReadonlyMap<string, boolean> = new Map([
	...['p', 't'].map((letter) => [letter, true] as const),
	...['a', 'f', 'j', 'fj', 'fi'].map((letter) => [letter, false] as const)
]);

/** More sessions, hours or percent than this are some other number. */
const MOST = 1000;

/** What may follow an answer: "Sí, presencial", "No (enfermedad)", "Sí - virtual". */
const AFTER = /\s*[,;:.(]\s*|\s+[-/]\s+/;

type Reader = (text: string) => boolean | null;

/**
 * Reads the cells of a column that says who came, from its distinct texts: yes, no, or null where a
 * text says neither, as mere registration does ("Inscrito", "Attending"). Answers may go on ("Sí,
 * presencial"); numbers are sessions, hours or percent, of which 0 is no. What a register's single
 * letters and the mode ("Virtual", beside a "No") mean is told by the column's other cells.
 */
export function readAttendedColumn(texts: readonly string[]): Reader {
	const given = texts.filter((text) => !isBlank(text));
	if (isRegister(given)) return (text) => LETTERS.get(letterOf(text)) ?? null;
	if (isCoded(given)) return () => null;
	const someSaidNo = given.some((text) => readAnswer(text) === false);
	return (text) => readAnswer(text) ?? (someSaidNo && readMode(text) !== null ? true : null);
}

const letterOf = (text: string) => fold(text).replace(/\W/g, '');

/** Without a P it is open what an A is: "ausente", or "asistió". */
function isRegister(given: readonly string[]): boolean {
	const letters = new Set(given.map(letterOf));
	return (
		letters.has('p') && letters.size > 1 && [...letters].every((letter) => LETTERS.has(letter))
	);
}

/** Where nobody has 0 or 3, a 1 and a 2 may as well stand for yes and no. */
function isCoded(given: readonly string[]): boolean {
	const figures = new Set(given.map((text) => text.trim()));
	return figures.has('2') && [...figures].every((figure) => figure === '1' || figure === '2');
}

const readAnswer: Reader = (text) => (isBlank(text) ? null : (readYesNo(text) ?? beginning(text)));

function beginning(text: string): boolean | null {
	const folded = fold(text);
	const number = /^(\d{1,4}(?:[.,]\d{1,2})?)\s?(%|(?:\/|de|of)\s?(\d{1,4}))?$/.exec(folded);
	if (number) return asAmount(number[1], number[3]);
	const [first = '', ...rest] = folded.split(AFTER);
	const said = rest.join(' ');
	if (said !== '' && first.length > 1) return unlessDenied(readYesNo(first), said);
	const [word = '', ...words] = folded.split(' ');
	return words.length > 0 && word.length > 1 && readMode(words.join(' ')) !== null
		? readYesNo(word)
		: null;
}

/** "0", "0%", "3/4", "2 de 4", "1,5"; more than there was, or a thousand, is no amount. */
function asAmount(figures = '', whole?: string): boolean | null {
	const amount = Number(figures.replace(',', '.'));
	return amount > MOST || (whole !== undefined && amount > Number(whole)) ? null : amount > 0;
}

/** A yes that goes on with a no, or a no with a yes, says neither. */
function unlessDenied(answer: boolean | null, said: string): boolean | null {
	const denied = answer ? /\b(?:no|nao|not|ausente|falto|faltou)\b/ : /\b(?:si|sim|yes)\b/;
	return answer !== null && denied.test(said) ? null : answer;
}
