import { isLang } from '$lib/model/lang';
import { webTexts } from '$lib/web/texts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params: { lang } }) => ({
	...data,
	texts: await webTexts(isLang(lang) ? lang : 'es')
});
