import type { Filter, Lens } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { countryReach, type CountryReachRow } from './country-reach';

/** A country of one lens, with the source that names it a host without a year. */
export interface FigureCountryRow extends CountryReachRow {
	known_from: string | null;
	known_to: string | null;
	source: string | null;
}

/** What is known of every country through one lens: the rows that a number of countries counts. */
export function figureCountries(filter: Filter, lens: Lens): Statement<FigureCountryRow> {
	const { text, values } = countryReach(filter);
	return sql`select r.*, k.from_date::varchar as known_from, k.to_date::varchar as known_to, k.source
		from (${{ text, values }}) r
			left join known_host k on r.lens = 'host' and k.country = r.country
		where r.lens = ${lens} order by r.amount_ever desc, r.country`;
}
