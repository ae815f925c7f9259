import type { Format } from '$lib/format/format';
import type es from '$lib/format/messages/activities/es.json';
import type { Lang } from '$lib/model/lang';

/** Every text of the activities page, by key. */
export type ActivitiesKey = keyof typeof es;
export type ActivitiesTexts = Record<ActivitiesKey, string>;
/** Writes those texts and the site's; made from both dictionaries in one. */
export type ActivitiesFormat = Format<ActivitiesKey>;

const TEXTS: Record<Lang, () => Promise<{ default: ActivitiesTexts }>> = {
	es: () => import('$lib/format/messages/activities/es.json'),
	pt: () => import('$lib/format/messages/activities/pt.json'),
	en: () => import('$lib/format/messages/activities/en.json')
};

/** The texts of the activities page in a language. */
export async function activitiesTexts(lang: Lang): Promise<ActivitiesTexts> {
	return (await TEXTS[lang]()).default;
}
