import { error } from '@sveltejs/kit';
import { asset } from '$app/paths';
import type { Messages } from '$lib/format/format';
import type { DatasetFacts } from '$lib/model/dataset';
import { isLang, type Lang } from '$lib/model/lang';
import type { LayoutLoad } from './$types';

const MESSAGES: Record<Lang, () => Promise<{ default: Messages }>> = {
	es: () => import('$lib/format/messages/es.json'),
	pt: () => import('$lib/format/messages/pt.json'),
	en: () => import('$lib/format/messages/en.json')
};

/** What every page needs. A page that was never prerendered loads it in the browser. */
export const load: LayoutLoad = async ({ params: { lang }, fetch }) => {
	if (!isLang(lang)) error(404);
	const [{ default: messages }, facts] = await Promise.all([
		MESSAGES[lang](),
		fetch(asset('/dataset/facts.json')).then((response) => response.json())
	]);
	return { lang, messages, facts: facts as DatasetFacts };
};
