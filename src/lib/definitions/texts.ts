import type { Format } from '$lib/format/format';
import type es from '$lib/format/messages/definitions/es.json';
import type { Lang } from '$lib/model/lang';

/** Every text of the definitions, by key. */
type DefinitionsKey = keyof typeof es;
type DefinitionsTexts = Record<DefinitionsKey, string>;
/** Writes those texts and the site's. */
export type DefinitionsFormat = Format<DefinitionsKey>;

const TEXTS: Record<Lang, () => Promise<{ default: DefinitionsTexts }>> = {
	es: () => import('$lib/format/messages/definitions/es.json'),
	pt: () => import('$lib/format/messages/definitions/pt.json'),
	en: () => import('$lib/format/messages/definitions/en.json')
};

/** The texts of the definitions in a language. */
export async function definitionsTexts(lang: Lang): Promise<DefinitionsTexts> {
	return (await TEXTS[lang]()).default;
}
