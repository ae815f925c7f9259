import type { Filter, Lens } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { stated } from '$lib/tally/tally';
import { byCode } from './by-code';
import { countryReach, type CountryReachRow } from './country-reach';
import { countedHosts } from './known-hosts';

/** A country of one lens, with the source that names it a host without a year. */
export interface FigureCountryRow extends CountryReachRow {
	known_from: string | null;
	known_to: string | null;
	source: string | null;
}

/** What is known of every country through one lens: the rows that a number of countries counts. */
export function figureCountries(filter: Filter, lens: Lens): Question<FigureCountryRow> {
	return question(
		{ reach: countryReach(filter), hosts: stated('known_host') },
		({ reach, hosts }) =>
			reach
				.filter((row) => row.lens === lens)
				.map((row) => {
					const known =
						lens === 'host'
							? countedHosts(hosts, filter).find(({ country }) => country === row.country)
							: undefined;
					return {
						...row,
						known_from: known?.from_date ?? null,
						known_to: known?.to_date ?? null,
						source: known?.source ?? null
					};
				})
				.sort((a, b) => b.amount_ever - a.amount_ever || byCode(a.country, b.country))
	);
}
