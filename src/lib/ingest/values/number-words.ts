/** Numbers in words that stand alone, es/pt/en, folded. */
const WORDS: Readonly<Record<number, string>> = {
	1: 'un uno una um uma one',
	2: 'dos dois duas two',
	3: 'tres three',
	4: 'cuatro quatro four',
	5: 'cinco five',
	6: 'seis six',
	7: 'siete sete seven',
	8: 'ocho oito eight',
	9: 'nueve nove nine',
	10: 'diez dez ten',
	11: 'once onze eleven',
	12: 'doce doze twelve',
	13: 'trece treze thirteen',
	14: 'catorce quatorze catorze fourteen',
	15: 'quince quinze fifteen',
	16: 'dieciseis dezesseis dezasseis sixteen',
	17: 'diecisiete dezessete dezassete seventeen',
	18: 'dieciocho dezoito eighteen',
	19: 'diecinueve dezenove dezanove nineteen',
	20: 'veinte vinte twenty',
	21: 'veintiuno veintiun veintiuna',
	22: 'veintidos',
	23: 'veintitres',
	24: 'veinticuatro',
	25: 'veinticinco',
	26: 'veintiseis',
	27: 'veintisiete',
	28: 'veintiocho',
	29: 'veintinueve',
	30: 'treinta trinta thirty',
	40: 'cuarenta quarenta forty',
	50: 'cincuenta cinquenta fifty',
	60: 'sesenta sessenta sixty',
	70: 'setenta seventy',
	80: 'ochenta oitenta eighty',
	90: 'noventa ninety',
	100: 'cien cem',
	200: 'doscientos doscientas duzentos duzentas',
	300: 'trescientos trescientas trezentos trezentas',
	400: 'cuatrocientos cuatrocientas quatrocentos quatrocentas',
	500: 'quinientos quinientas quinhentos quinhentas',
	1000: 'mil'
};

/** Words for a number of things, which are seldom counted out. */
const COLLECTIVES: ReadonlyMap<string, number> = new Map(
	Object.entries({
		decena: 10,
		dezena: 10,
		docena: 12,
		duzia: 12,
		dozen: 12,
		veintena: 20,
		centenar: 100,
		centena: 100
	})
);

const values = new Map(
	Object.entries(WORDS).flatMap(([value, words]) =>
		words.split(' ').map((word) => [word, Number(value)] as const)
	)
);

/**
 * The number that folded words name, from one to a hundred, the hundreds to five, and thousands:
 * "cien", "treinta y cinco", "thirty-five", "a hundred", "dos mil". Null where they do not.
 */
export function numberNamed(words: string): number | null {
	const parts = words.split(/[ -]/).filter((word) => !['y', 'e', 'and'].includes(word));
	if (parts.length === 1) return values.get(parts[0] ?? '') ?? null;
	if (parts.length !== 2) return null;
	const [first = '', second = ''] = parts;
	const one = first === 'a' ? 1 : (values.get(first) ?? 0);
	if (one > 0 && one < 10 && second === 'hundred') return one * 100;
	if (one > 0 && one <= 500 && (second === 'thousand' || (second === 'mil' && first !== 'a'))) {
		return one * 1000;
	}
	const unit = values.get(second) ?? 0;
	const isTens = one >= 20 && one < 100 && one % 10 === 0;
	return isTens && unit > 0 && unit < 10 ? one + unit : null;
}

/** The number of "a dozen", "una veintena", "um centenar", folded: all of them approximate. */
export function collectiveNamed(words: string): number | null {
	const [first = '', second] = words.split(' ');
	const collective = second === undefined ? first : second;
	const article = second === undefined || ['a', 'un', 'una', 'um', 'uma'].includes(first);
	return article && words.split(' ').length <= 2 ? (COLLECTIVES.get(collective) ?? null) : null;
}
