import { error, json } from '@sveltejs/kit';
import { askCountry } from '$lib/countries/country-questions';
import { yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Every country the shipped data name under any lens. */
export const entries: EntryGenerator = () =>
	datasetFacts().dimensions.countries.map((country) => ({ country }));

/** What a country's page shows before anything is filtered, for all three languages. */
export const GET: RequestHandler = async ({ params: { country } }) => {
	const { dimensions } = datasetFacts();
	if (!dimensions.countries.includes(country)) error(404);
	const years = yearsOf(dimensions);
	return json(await askCountry(await builtDataset(), country, unfiltered(years), [], years));
};
