import { error } from '@sveltejs/kit';
import { existsSync, readFileSync } from 'node:fs';
import codes from 'i18n-iso-countries/codes.json';
import type { DataMessages } from '$lib/format/format';
import en from '$lib/format/messages/data/en.json';
import es from '$lib/format/messages/data/es.json';
import pt from '$lib/format/messages/data/pt.json';
import { publishedTables } from '$lib/intake/published';
import { isLang, type Lang } from '$lib/model/lang';
import type { PageServerLoad } from './$types';

const MESSAGES: Record<Lang, DataMessages> = { es, pt, en };

/** What the build writes of the tables it publishes; a site may publish none. */
const PACKAGE = 'static/dataset/tables/datapackage.json';

export const load: PageServerLoad = async ({ params: { lang } }) => {
	if (!isLang(lang)) error(404);
	return {
		dataMessages: MESSAGES[lang],
		/** Codes of all countries, ISO 3166-1 alpha-2. */
		countries: codes.flatMap(([alpha2]) => alpha2 ?? []),
		tables: existsSync(PACKAGE) ? publishedTables(JSON.parse(readFileSync(PACKAGE, 'utf8'))) : []
	};
};
