import { isBlank } from './blank';

/**
 * The values of a cell that holds several, trimmed, each once, in the order they stand. Parted by
 * semicolon, bar or line break; by comma only where `commas` says so: for codes as "SWC,DC", not
 * for names as "Example, Ltd". What {@link isBlank} is dropped.
 */
export function readList(text: string, commas: boolean): readonly string[] {
	const values = text
		.split(commas ? /[;|\r\n,]/u : /[;|\r\n]/u)
		.map((value) => value.replace(/\s+/gu, ' ').trim())
		.filter((value) => !isBlank(value));
	return [...new Set(values)];
}
