import type { Format } from '$lib/format/format';
import type es from '$lib/format/messages/present/es.json';
import type { Lang } from '$lib/model/lang';

/** The texts of a presentation, by key: a dictionary of its own. */
export type PresentKey = keyof typeof es;
export type PresentTexts = Record<PresentKey, string>;
/** Writes those texts beside the site's. */
export type PresentFormat = Format<PresentKey>;

const TEXTS: Record<Lang, () => Promise<{ default: PresentTexts }>> = {
	es: () => import('$lib/format/messages/present/es.json'),
	pt: () => import('$lib/format/messages/present/pt.json'),
	en: () => import('$lib/format/messages/present/en.json')
};

/** The texts of a presentation in one language. */
export async function loadPresentTexts(lang: Lang): Promise<PresentTexts> {
	return (await TEXTS[lang]()).default;
}
