import { error } from '@sveltejs/kit';
import { asset } from '$app/paths';
import type { Geometry } from '$lib/geometry/geometry';
import { isLang } from '$lib/model/lang';
import { loadPresentTexts } from '$lib/present/texts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params: { lang }, fetch }) => {
	if (!isLang(lang)) error(404);
	const [texts, geometry] = await Promise.all([
		loadPresentTexts(lang),
		fetch(asset('/geometry/land.json')).then((response) => response.json())
	]);
	return { ...data, texts, geometry: geometry as Geometry };
};
