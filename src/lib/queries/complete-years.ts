import type { Filter } from '$lib/model/filter';
import { provenanceAllows } from '$lib/sql/predicates';
import { list, sql, type Fragment, type Statement } from '$lib/sql/statement';
import { lensTouches } from './country-touches';

/** A year up to the last one with a held activity. */
export interface YearRow {
	year: number;
	/** Whether the list of that year's activities is whole. */
	listed: boolean;
	/**
	 * Whether what the filter does not find in that year is zero: its list is whole and, where the
	 * filter names countries, those of every event are known; or none of them hosted in it.
	 */
	complete: boolean;
}

/** The years of the filter, from the dataset's first, in which something could have been held, `year, listed`. */
function listedYears(filter: Filter): Fragment {
	const { from, to } = filter.years;
	return sql`select year::integer as year, (
			exists (select 1 from complete_year c where c.year = span.year)
			or not exists (select 1 from complete_year)
			or exists (select 1 from activity a where a.year = span.year
				and a.provenance = 'synthetic' and ${provenanceAllows(filter, sql`a`)})) as listed
		from (select unnest(range(greatest(${from}::integer, (select min(a.year) from activity a)), least(${to}::integer, (
			select max(a.year) from activity a where a.status = 'held' and ${provenanceAllows(filter, sql`a`)}
		)) + 1)) as year where exists (select 1 from activity)) span`;
}

/** Years with an event whose countries are not all known, where the filter asks for events by country. */
function unplacedYears(filter: Filter): Fragment {
	const asks = filter.countries.length > 0 && filter.lens !== 'audience';
	return asks
		? sql`select distinct year from (${lensTouches(filter.lens, filter)}) where not covered`
		: sql`select null::integer as year where false`;
}

/**
 * Whether it is known of a year `y` that none of the filter's countries hosted in it: the list of hosts is
 * about that year, and names none of them.
 */
function hostedByNone({ countries, lens }: Filter): Fragment {
	if (countries.length === 0 || lens !== 'host') return sql`false`;
	return sql`not exists (select 1 from known_host where list_contains(${list(countries)}, country))
		and coalesce(y.year between (select min(year(from_date)) from known_host)
			and (select max(year(to_date)) from known_host), false)`;
}

/**
 * What is known of the filter's years, from its first to the last one with anything held, `year,
 * listed, complete`; none where no activity is known at all. A list is whole when the programme says
 * so, when it says nothing of any year, or when made-up rows fill it.
 */
export function yearsOf(filter: Filter): Fragment {
	return sql`select y.year, y.listed, (y.listed and u.year is null) or (${hostedByNone(filter)}) as complete
		from (${listedYears(filter)}) y left join (${unplacedYears(filter)}) u using (year)`;
}

/** The years of the filter, and whether what it does not find in them is zero. */
export function completeYears(filter: Filter): Statement<YearRow> {
	return sql`${yearsOf(filter)} order by year`;
}
