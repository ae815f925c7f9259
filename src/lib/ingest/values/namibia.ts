import { isBlank } from './blank';

/**
 * Whether "NA" in a column of countries with these cells is Namibia's code: where most of its other
 * distinct cells are of two letters too. Beside names it is what statistics programs write for
 * "not available".
 */
export function naIsNamibia(texts: Iterable<string>): boolean {
	const others = [...texts].filter((text) => !isBlank(text));
	return others.filter((text) => /^\s*\p{L}{2}\s*$/u.test(text)).length * 2 > others.length;
}
