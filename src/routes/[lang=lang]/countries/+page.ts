import { countriesTexts } from '$lib/countries/texts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { lang } = await parent();
	return { ...data, texts: await countriesTexts(lang) };
};
