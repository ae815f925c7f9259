import type { Format } from '$lib/format/format';
import type es from '$lib/format/messages/web/es.json';
import type { Lang } from '$lib/model/lang';

/** Every text of the web page, by key. */
export type WebKey = keyof typeof es;
export type WebTexts = Record<WebKey, string>;
/** Writes those texts and the site's; made from both dictionaries in one. */
export type WebFormat = Format<WebKey>;

const TEXTS: Record<Lang, () => Promise<{ default: WebTexts }>> = {
	es: () => import('$lib/format/messages/web/es.json'),
	pt: () => import('$lib/format/messages/web/pt.json'),
	en: () => import('$lib/format/messages/web/en.json')
};

/** The texts of the web page in a language. */
export async function webTexts(lang: Lang): Promise<WebTexts> {
	return (await TEXTS[lang]()).default;
}
