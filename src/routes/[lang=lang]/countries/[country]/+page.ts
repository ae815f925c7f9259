import { resolve } from '$app/paths';
import type { CountryRows } from '$lib/countries/country-questions';
import { countriesTexts } from '$lib/countries/texts';
import type { PageLoad } from './$types';

/**
 * A country's page was made when the site was built, where the shipped data know the country. The
 * countries of a reader's own programme have none: for them there are no rows, and the engine is asked.
 */
export const load: PageLoad = async ({ params: { country }, parent, fetch }) => {
	const { lang, facts } = await parent();
	const known = facts.dimensions.countries.includes(country);
	const [texts, response] = await Promise.all([
		countriesTexts(lang),
		known ? fetch(resolve('/answers/countries/[country].json', { country })) : null
	]);
	const rows = response?.ok ? ((await response.json()) as CountryRows) : null;
	return { country, texts, rows };
};
