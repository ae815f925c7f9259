import type { Format } from '$lib/format/format';
import type es from '$lib/format/messages/targets/es.json';
import type { Lang } from '$lib/model/lang';

/** Every text on targets and on change, by key. */
export type TargetsKey = keyof typeof es;
export type TargetsTexts = Record<TargetsKey, string>;
/** Writes those texts and the site's; made from both dictionaries in one. */
export type TargetsFormat = Format<TargetsKey>;

const TEXTS: Record<Lang, () => Promise<{ default: TargetsTexts }>> = {
	es: () => import('$lib/format/messages/targets/es.json'),
	pt: () => import('$lib/format/messages/targets/pt.json'),
	en: () => import('$lib/format/messages/targets/en.json')
};

/** The texts on targets and change in a language. */
export async function targetsTexts(lang: Lang): Promise<TargetsTexts> {
	return (await TEXTS[lang]()).default;
}
