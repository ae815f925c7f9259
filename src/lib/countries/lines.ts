import { knownAmount } from '$lib/counts/reach';
import type { Filter } from '$lib/model/filter';
import type { Count } from '$lib/model/qualified-count';
import type { CountryReachRow } from '$lib/queries/country-reach';
import type { CoverageRow } from '$lib/queries/coverage-by-year';
import { countedIn } from './counted';
import type { CountriesRows } from './questions';
import { timesOf, type Times } from './times';

/** A row of reach whose country is known. */
type PlacedReach = CountryReachRow & { readonly country: string };

/** One country of the list, under the lens in force. */
export interface CountryLine {
	readonly country: string;
	readonly reach: PlacedReach;
	/** Its years, from the dataset's first to its last. */
	readonly years: readonly CoverageRow[];
	/** Events of the filter that reached it; for the audience, visits. */
	readonly events: Count;
	/** Who is counted, by the counting mode; null too where nobody can be. */
	readonly counted: Count;
	readonly times: Times;
}

/** Every country the filter has anything to say of. `held` is the last year with anything held. */
export function linesOf(rows: CountriesRows, filter: Filter, held: number): CountryLine[] {
	const end = Math.min(filter.years.to, held);
	return rows.reach
		.filter((row): row is PlacedReach => row.lens === filter.lens && row.country !== null)
		.map((reach) => {
			const years = rows.coverage.filter(({ country }) => country === reach.country);
			const events = knownAmount(reach);
			return {
				country: reach.country,
				reach,
				years,
				events,
				counted: countedIn(reach.country, filter.count, events, rows),
				times: timesOf(years, end)
			};
		});
}
