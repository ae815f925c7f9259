import type { Filter } from '$lib/model/filter';
import { provenanceAllows } from '$lib/sql/predicates';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';

/** A year up to the last one with a held activity. */
export interface YearRow {
	year: number;
	/** Whether the list of that year's activities is whole, so that absence means zero. */
	complete: boolean;
}

/**
 * The years of the filter, from the dataset's first, in which something could have been held, `year,
 * complete`; none where no activity is known at all. A year is whole when the programme says so, when
 * it says nothing of any year, or when made-up rows fill it.
 */
export function yearsOf(filter: Filter): Fragment {
	const { from, to } = filter.years;
	return sql`select year::integer as year, (
			exists (select 1 from complete_year c where c.year = span.year)
			or not exists (select 1 from complete_year)
			or exists (select 1 from activity a where a.year = span.year
				and a.provenance = 'synthetic' and ${provenanceAllows(filter, sql`a`)})) as complete
		from (select unnest(range(greatest(${from}::integer, (select min(a.year) from activity a)), least(${to}::integer, (
			select max(a.year) from activity a where a.status = 'held' and ${provenanceAllows(filter, sql`a`)}
		)) + 1)) as year where exists (select 1 from activity)) span`;
}

/** Which years of the filter are whole, from its first year to the last one with anything held. */
export function completeYears(filter: Filter): Statement<YearRow> {
	return sql`${yearsOf(filter)} order by year`;
}
