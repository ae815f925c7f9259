import { definitionsTexts } from '$lib/definitions/texts';
import { isLang } from '$lib/model/lang';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params: { lang } }) => ({
	texts: await definitionsTexts(isLang(lang) ? lang : 'es')
});
