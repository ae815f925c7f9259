import { isBlank } from './blank';
import { countryCoded, countryNamed } from './country-names';
import { isOnline } from './online';
import { isRegion } from './regions';

/** What a cell says of a country. `code` is ISO 3166-1 alpha-2, `name` the region in its own words. */
export type CountryReading =
	| { readonly kind: 'country'; readonly code: string }
	| { readonly kind: 'online' }
	| { readonly kind: 'region'; readonly name: string }
	| { readonly kind: 'blank' }
	| { readonly kind: 'unknown' };

export const UNKNOWN_COUNTRY: CountryReading = { kind: 'unknown' };

/** Longer cells are texts, whatever country stands in them. */
const LONGEST = 120;

const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
const BRITISH_FLAG = /\u{1f3f4}\u{e0067}\u{e0062}[\u{e0020}-\u{e007f}]+/gu;

/** "X, Y", "X (Y)" and "X - Y". */
const TWO_PARTS = /^(.+?)\s*([,(]|\s-\s|\s[–—]\s)\s*([^()]+?)\s*\)?$/u;

/**
 * The country a cell names, in es/pt/en: a name, a variant, an ISO code of two or three letters or
 * three digits in any case, the ISO 3166-2 code of a part of it, a flag, or two of them that agree ("Colombia (CO)"). `W3`, the code of
 * the Carpentries, and words for it are online. "NA" is Namibia's code: see namibia.ts.
 *
 * A region is never expanded. Unknown rather than guessed: names of two countries ("Congo",
 * "Korea", "America": country-homonyms.ts), states that are no more, contradictions ("Perú (CO)"),
 * and "No", which is an answer, while "NO" is Norway. Kosovo is XK.
 */
export function readCountry(text: string): CountryReading {
	if (text.length > LONGEST) return UNKNOWN_COUNTRY;
	const { rest, flags } = withoutFlags(text);
	if (flags.length === 0) return readWords(text);
	const said = rest.trim() === '' ? null : readWords(rest);
	const codes = new Set(said === null || said.kind !== 'country' ? flags : [...flags, said.code]);
	const [code] = codes;
	const agree = codes.size === 1 && (said === null || said.kind === 'country');
	return agree && code ? { kind: 'country', code } : UNKNOWN_COUNTRY;
}

function readWords(text: string): CountryReading {
	const direct = readDirectly(text);
	if (direct.kind !== 'unknown') return direct;
	const [, first, mark, second] = TWO_PARTS.exec(text.trim()) ?? [];
	if (first === undefined || second === undefined) return UNKNOWN_COUNTRY;
	const [one, other] = [readDirectly(first), readDirectly(second)];
	if (one.kind === 'country' && other.kind === 'country') {
		return one.code === other.code ? one : UNKNOWN_COUNTRY;
	}
	// "Venezuela (Bolivarian Republic of)", "Korea, Republic of".
	const code = mark === ',' || mark === '(' ? countryNamed(`${second} ${first}`) : null;
	return code === null ? UNKNOWN_COUNTRY : { kind: 'country', code };
}

function readDirectly(text: string): CountryReading {
	const trimmed = text.trim();
	if (trimmed === 'No') return UNKNOWN_COUNTRY;
	const letters = /^\(?(\p{L}{2,3}|\d{3})\)?\.?$/u.exec(trimmed)?.[1];
	// "CO-DC": a part of a country, as ISO 3166-2 writes it.
	const part = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(trimmed)?.[1];
	const coded = letters ?? part;
	const code = (coded === undefined ? null : countryCoded(coded)) ?? countryNamed(trimmed);
	if (code !== null) return { kind: 'country', code };
	if (isBlank(trimmed)) return { kind: 'blank' };
	if (/^w3$/i.test(trimmed) || isOnline(trimmed)) return { kind: 'online' };
	return isRegion(trimmed) ? { kind: 'region', name: trimmed } : UNKNOWN_COUNTRY;
}

function withoutFlags(text: string): { rest: string; flags: readonly string[] } {
	const flags: string[] = [];
	const rest = text
		.replace(BRITISH_FLAG, () => (flags.push('GB'), ' '))
		.replace(FLAG, (flag) => {
			const letters = [...flag].map((letter) => (letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65);
			flags.push(countryCoded(String.fromCharCode(...letters)) ?? '');
			return ' ';
		});
	return { rest, flags };
}
