import { monthNamed } from './calendar-names';
import { dayOf, fullYear, isYear } from './calendar';
import { daySpan, monthSpan, spanOver, type Span } from './span';

/** Letters of a pattern: day, month, year; comma, list word or mark, range word, range or date mark. */
type Letter = 'D' | 'M' | 'Y' | 'C' | 'L' | 'R' | 'S';

interface Token {
	readonly letter: Letter;
	readonly value: number;
	readonly digits: number;
}

const SILENT = new Set(
	"de del of the dia dias do da dos das on el em en los desde from entre between day days . ' ".split(
		' '
	)
);
const LIST_WORDS = new Set(['y', 'e', 'and', '&', '+']);
const RANGE_WORDS = new Set('a al ao to hasta ate until till through thru'.split(' '));
const FIRST = new Set(['primero', 'primeiro']);

const DAYS = 'D(?:[CLR]D)*';

/** A date with its month in letters, folded and without time: a day, days, or a month, in es/pt/en. */
export function wordedSpan(text: string): Span | null {
	const tokens = tokensOf(text);
	if (tokens === null) return null;
	const all = (letter: Letter) => tokens.filter((token) => token.letter === letter);
	const [days, months, years] = [all('D'), all('M'), all('Y')];
	const pattern = patternOf(tokens);
	const is = (expected: string) => new RegExp(`^(?:${expected})$`).test(pattern);

	const [firstDay, lastDay] = [days[0]?.value ?? 0, days.at(-1)?.value ?? 0];
	const [firstMonth, lastMonth] = [months[0]?.value ?? 0, months.at(-1)?.value ?? 0];
	const [firstYear, lastYear] = [years[0]?.value ?? 0, years.at(-1)?.value ?? 0];
	const from = (year: number) => daySpan(dayOf(year, firstMonth, firstDay));
	const to = () => daySpan(dayOf(lastYear, lastMonth, lastDay));
	// One year, written at the end: "30 de diciembre al 2 de enero de 2005" began in 2004.
	const begun = firstMonth > lastMonth ? lastYear - 1 : lastYear;

	if (is('DMY|MDY|YMD|YDM')) return to();
	if (is('DMD') && days[1]?.digits === 2) return from(fullYear(lastDay));
	if (is('MY|YM')) return monthSpan(lastYear, lastMonth);
	if (is(`${DAYS}MY|M${DAYS}Y`)) return rises(days) ? spanOver(from(lastYear), to()) : null;
	if (is(`${DAYS}M[LR]?${DAYS}MY|M${DAYS}[LR]?M${DAYS}Y`)) return spanOver(from(begun), to());
	if (is('DMY[LR]DMY|MDY[LR]?MDY|YMD[LR]YMD')) return spanOver(from(firstYear), to());
	if (is('M[LR]MY')) return spanOver(monthSpan(begun, firstMonth), monthSpan(lastYear, lastMonth));
	if (is('MY[LR]?MY')) {
		return spanOver(monthSpan(firstYear, firstMonth), monthSpan(lastYear, lastMonth));
	}
	return null;
}

function rises(days: readonly Token[]): boolean {
	return days.every((day, at) => at === 0 || day.value > (days[at - 1]?.value ?? 0));
}

/** The text's tokens; null where a word or a number is none that dates are made of. */
function tokensOf(text: string): readonly Token[] | null {
	const plain = text.replace(/(\d)(?:st|nd|rd|th|ero|er|ro|o|a|[º°ª])(?![\p{L}])/gu, '$1');
	const tokens: Token[] = [];
	for (const word of plain.match(/\d+|\p{L}+|[^\s]/gu) ?? []) {
		if (SILENT.has(word)) continue;
		const token = tokenOf(word);
		if (token === null) return null;
		tokens.push(token);
	}
	return tokens;
}

function tokenOf(word: string): Token | null {
	const mark = (letter: Letter): Token => ({ letter, value: 0, digits: 0 });
	if (/^\d/.test(word)) {
		const value = Number(word);
		if (word.length <= 2) return { letter: 'D', value, digits: word.length };
		return word.length === 4 && isYear(value) ? { letter: 'Y', value, digits: 4 } : null;
	}
	if (FIRST.has(word)) return { letter: 'D', value: 1, digits: 0 };
	if (word === ',') return mark('C');
	if (word === '-' || word === '/') return mark('S');
	if (LIST_WORDS.has(word)) return mark('L');
	if (RANGE_WORDS.has(word)) return mark('R');
	const month = monthNamed(word);
	return month === null ? null : { letter: 'M', value: month, digits: 0 };
}

/**
 * The tokens as letters. A mark beside a month's name only parts it from its day or year
 * ("5-jul-2004") and goes; any other mark is a range. A comma stays between days only.
 */
function patternOf(tokens: readonly Token[]): string {
	return tokens
		.map(({ letter }) => letter)
		.join('')
		.replace(/(?<=M)S(?=[DY])|(?<=[DY])S(?=M)/g, '')
		.replaceAll('S', 'R')
		.replace(/(?<!D)C|C(?!D)/g, '');
}
