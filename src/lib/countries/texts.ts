import type { Format } from '$lib/format/format';
import type es from '$lib/format/messages/countries/es.json';
import type { Lang } from '$lib/model/lang';

/** Every text on countries, by key. */
export type CountriesKey = keyof typeof es;

/** Writes these texts and the site's. */
export type CountriesFormat = Format<CountriesKey>;

type Texts = Record<CountriesKey, string>;

const TEXTS: Record<Lang, () => Promise<{ default: Texts }>> = {
	es: () => import('$lib/format/messages/countries/es.json'),
	pt: () => import('$lib/format/messages/countries/pt.json'),
	en: () => import('$lib/format/messages/countries/en.json')
};

/** The texts in one language. */
export async function countriesTexts(lang: Lang): Promise<Texts> {
	return (await TEXTS[lang]()).default;
}
