import { LANGS } from '$lib/model/lang';
import { datasetFacts } from '$lib/server/dataset';
import type { EntryGenerator } from './$types';

/**
 * Every country the shipped data name, in every language. There is no load here: a page that was never
 * made would ask the server for its data, and there is none.
 */
export const entries: EntryGenerator = () =>
	LANGS.flatMap((lang) =>
		datasetFacts().dimensions.countries.map((country) => ({ lang, country }))
	);
