import type { Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { stated } from '$lib/tally/tally';
import { countedHosts, yearsOfHost } from './known-hosts';

/** What is known of a country as a host beside its dated events. */
export interface CountryHostingRow {
	/** `request`: it asked to host in that year; `known`: it hosted at some time within the years. */
	kind: 'request' | 'known';
	first_year: number;
	last_year: number;
	source: string | null;
}

/**
 * Requests to host from the filter's first year on (they reach past its last year, as plans do), and
 * the periods within which the country is known to have hosted.
 */
export function countryHosting(country: string, filter: Filter): Question<CountryHostingRow> {
	const { from } = filter.years;
	return question(
		{ hosts: stated('known_host'), requests: stated('hosting_request') },
		({ hosts, requests }) => [
			...countedHosts(hosts, filter)
				.filter((row) => row.country === country)
				.map((row) => {
					const { from: first_year, to: last_year } = yearsOfHost(row);
					return { kind: 'known' as const, first_year, last_year, source: row.source };
				}),
			...countedHosts(requests, filter)
				.filter((row) => row.country === country && row.year >= from)
				.map(({ year, source }) => ({
					...{ kind: 'request' as const, first_year: year, last_year: year, source }
				}))
		]
	);
}
