import { error } from '@sveltejs/kit';
import type { Messages } from '$lib/format/format';
import { isLang, type Lang } from '$lib/model/lang';
import en from '$lib/format/messages/en.json';
import es from '$lib/format/messages/es.json';
import pt from '$lib/format/messages/pt.json';
import { datasetFacts } from '$lib/server/dataset';
import type { LayoutServerLoad } from './$types';

const MESSAGES: Record<Lang, Messages> = { es, pt, en };

export const load: LayoutServerLoad = async ({ params: { lang } }) => {
	if (!isLang(lang)) error(404);
	return { lang, messages: MESSAGES[lang], facts: await datasetFacts() };
};
