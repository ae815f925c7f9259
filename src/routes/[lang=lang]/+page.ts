import { asset } from '$app/paths';
import type { Geometry } from '$lib/geometry/geometry';
import { isLang } from '$lib/model/lang';
import { targetsTexts } from '$lib/targets/texts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, fetch, params: { lang } }) => {
	const response = await fetch(asset('/geometry/land.json'));
	const texts = await targetsTexts(isLang(lang) ? lang : 'es');
	return { ...data, texts, geometry: (await response.json()) as Geometry };
};
