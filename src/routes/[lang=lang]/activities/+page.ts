import { error } from '@sveltejs/kit';
import { activitiesTexts } from '$lib/activities/texts';
import { isLang } from '$lib/model/lang';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params: { lang } }) => {
	if (!isLang(lang)) error(404);
	return { ...data, texts: await activitiesTexts(lang) };
};
