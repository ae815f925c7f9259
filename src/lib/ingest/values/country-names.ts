import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import { COUNTRY_ALIASES } from './country-aliases';
import { isUndecided } from './country-homonyms';
import { countryKey, withoutSmallWords } from './country-key';

const byCode = new Map(
	codes.flatMap(([alpha2 = '', alpha3 = '', numeric = '']) =>
		[alpha2, alpha3, numeric].map((code) => [code, alpha2] as const)
	)
);

type Names = Iterable<readonly [code: string, names: readonly string[]]>;

/** Code by key; null where names of two countries come to the same key. Aliases go first. */
const byName = new Map([
	...indexed(
		[spanish, portuguese, english].flatMap(({ countries }) =>
			Object.entries<string | string[]>(countries).map(
				([code, names]) => [code, [names].flat()] as const
			)
		)
	),
	...indexed(
		Object.entries(COUNTRY_ALIASES).map(([code, names]) => [code, names.split('; ')] as const)
	)
]);

function indexed(countries: Names): ReadonlyMap<string, string | null> {
	const index = new Map<string, string | null>();
	for (const [code, names] of countries) {
		for (const key of names.map(countryKey).flatMap((key) => [key, withoutSmallWords(key)])) {
			const known = index.get(key) ?? code;
			if (!isUndecided(key)) index.set(key, known === code ? code : null);
		}
	}
	return index;
}

const STYLE = /^(?:republic|reino|kingdom) (?:(?:de|del|da|do|of|the|la|los|el) )*(.+)$/;

/** The alpha-2 code of an ISO 3166-1 alpha-2, alpha-3 or numeric code, in any case. */
export function countryCoded(code: string): string | null {
	return byCode.get(code.toUpperCase()) ?? null;
}

/**
 * The alpha-2 code (XK for Kosovo) of a country's name in es/pt/en, or a name with its kind of
 * state before it: "República de Chile". Null where there is none, or more than one.
 */
export function countryNamed(name: string): string | null {
	const key = countryKey(name);
	const found = codeOf(key);
	if (found !== undefined) return found;
	const bare = STYLE.exec(key)?.[1];
	return (bare !== undefined && codeOf(bare)) || null;
}

function codeOf(key: string): string | null | undefined {
	if (byName.has(key)) return byName.get(key);
	const loose = withoutSmallWords(key);
	return isUndecided(key) || isUndecided(loose) ? null : byName.get(loose);
}
