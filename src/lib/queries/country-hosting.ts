import type { Filter } from '$lib/model/filter';
import { provenanceAllows } from '$lib/sql/predicates';
import { sql, type Statement } from '$lib/sql/statement';

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
export function countryHosting(country: string, filter: Filter): Statement<CountryHostingRow> {
	const { from } = filter.years;
	return sql`select 'request' as kind, r.year::integer as first_year, r.year::integer as last_year, r.source
		from hosting_request r
		where r.country = ${country} and r.year >= ${from} and ${provenanceAllows(filter, sql`r`)}
		union all
		select 'known', year(k.from_date)::integer, year(k.to_date)::integer, k.source
		from known_host k where k.country = ${country} and ${provenanceAllows(filter, sql`k`)}
		order by kind, first_year`;
}
