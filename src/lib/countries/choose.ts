import type { Filter, YearRange } from '$lib/model/filter';

/**
 * What choosing a cell (or, without a country, a whole year) makes of a filter. Chosen again it is
 * given back. With `more` it is added: the country beside the others, the years up to that one.
 */
export function choose(
	{ countries, years }: Filter,
	domain: YearRange,
	country: string | null,
	year: number,
	more: boolean
): Pick<Filter, 'countries' | 'years'> {
	const isWhole = years.from === domain.from && years.to === domain.to;
	if (more) {
		const others = countries.filter((one) => one !== country);
		return {
			countries: country === null ? countries : [...others, country],
			years: isWhole
				? { from: year, to: year }
				: { from: Math.min(years.from, year), to: Math.max(years.to, year) }
		};
	}
	const isYear = years.from === year && years.to === year && !isWhole;
	if (country === null) return { countries, years: isYear ? domain : { from: year, to: year } };
	const isCountry = countries.length === 1 && countries[0] === country;
	return isYear && isCountry
		? { countries: [], years: domain }
		: { countries: [country], years: { from: year, to: year } };
}
