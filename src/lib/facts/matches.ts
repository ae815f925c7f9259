import type { Filter } from '$lib/model/filter';
import { all, list, sql, type Fragment } from '$lib/sql/statement';

/** What of a filter decides on rows of any year. */
type Where = Omit<Filter, 'years' | 'count'>;

/** With `facts=reported`, rows of a fact that are made up are left out. */
export function isCounted({ facts }: Pick<Filter, 'facts'>, table: Fragment): Fragment {
	return facts === 'reported' ? sql`not ${table}.synthetic` : sql`true`;
}

/** The name of a column that has a twin of what is not made up. */
export function ofFacts({ facts }: Pick<Filter, 'facts'>, column: string): Fragment {
	return { text: facts === 'reported' ? `${column}_published` : column, values: [] };
}

/** Whether what event `e` counts rests on made-up rows. */
export function isMade({ facts }: Pick<Filter, 'facts'>): Fragment {
	return facts === 'reported' ? sql`false` : sql`e.counted_made`;
}

/** Activities `e` that concern the filter's countries, read by its lens; the audience leaves activities alone. */
function ofCountries(where: Where): Fragment[] {
	const { countries, lens } = where;
	if (countries.length === 0 || lens === 'audience') return [];
	if (lens === 'host') return [sql`list_has_any(e.countries, ${list(countries)})`];
	return [
		sql`e.activity_id in (select t.activity_id from touch t
			where t.lens = ${lens} and list_contains(${list(countries)}, t.country) and ${isCounted(where, sql`t`)})`
	];
}

/** Activities `e` of the filter in any year. */
export function inAnyYear(where: Where): Fragment {
	const { types, series, partners } = where;
	return all([
		isCounted(where, sql`e`),
		...(types.length > 0 ? [sql`list_has_any(e.types, ${list(types)})`] : []),
		...(series.length > 0 ? [sql`coalesce(list_contains(${list(series)}, e.series), false)`] : []),
		...(partners.length > 0 ? [sql`list_has_any(e.involved, ${list(partners)})`] : []),
		...ofCountries(where)
	]);
}

/** Activities `e` of the filter. */
export function activityMatches(filter: Filter): Fragment {
	const { from, to } = filter.years;
	return sql`${inAnyYear(filter)} and e.year between ${from} and ${to}`;
}

/** Whether participants are counted by where they came from. */
export function asksOrigins({ lens, countries }: Pick<Filter, 'lens' | 'countries'>): boolean {
	return lens === 'origin' && countries.length > 0;
}

/** Rows `p` of those who came from the filter's countries, where it asks for origins; else all. */
export function cameFrom(where: Pick<Filter, 'lens' | 'countries'>): Fragment {
	return asksOrigins(where)
		? sql`coalesce(list_contains(${list(where.countries)}, p.country), false)`
		: sql`true`;
}

/** Participants on lists of held events: rows of `presence`, as `p`, of the filter's countries where it asks for origins. */
export function listedParticipants(where: Where): Fragment {
	return sql`(select p.nr, p.activity_id, p.year, p.person, p.country, p.synthetic, p.identified,
			p.${ofFacts(where, 'after_first_year')} as after_first_year,
			p.${ofFacts(where, 'is_first')} and p.${ofFacts(where, 'after_first_year')} as is_new
		from presence p where p.role = 'participant' and ${isCounted(where, sql`p`)} and ${cameFrom(where)})`;
}
