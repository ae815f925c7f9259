import type { Filter } from '$lib/model/filter';
import { all, list, sql, type Fragment } from './statement';

/** Rows a reader may count: with `facts=reported`, made-up ones are left out. */
export function provenanceAllows(filter: Filter, table: Fragment): Fragment {
	return filter.facts === 'reported' ? sql`${table}.provenance <> 'synthetic'` : sql`true`;
}

/** Activities `a` of the filter's types, series and partners, whatever their year or country. */
function ofKind({ types, series, partners }: Filter): Fragment[] {
	const conditions: Fragment[] = [];
	if (types.length > 0) conditions.push(sql`list_has_any(a.types, ${list(types)})`);
	if (series.length > 0) conditions.push(sql`list_contains(${list(series)}, a.series)`);
	if (partners.length > 0) {
		conditions.push(sql`list_has_any(list_concat(a.organisers, a.partners), ${list(partners)})`);
	}
	return conditions;
}

/**
 * Activities `a` that concern the filter's countries, read by the lens in force. The audience lens
 * is about web visits: it leaves activities alone.
 */
function ofCountries(filter: Filter): Fragment[] {
	const { countries, lens } = filter;
	if (countries.length === 0 || lens === 'audience') return [];
	if (lens === 'host') return [sql`list_has_any(a.countries, ${list(countries)})`];
	const role = lens === 'origin' ? 'participant' : 'speaker';
	return [
		sql`(exists (select 1 from origin o where o.activity_id = a.activity_id and o.role = ${role}
			and ${provenanceAllows(filter, sql`o`)} and list_contains(${list(countries)}, o.country))
		or exists (select 1 from attendance p where p.activity_id = a.activity_id and p.role = ${role}
			and ${provenanceAllows(filter, sql`p`)} and list_contains(${list(countries)}, p.country)))`
	];
}

/** Activities `a` of the filter in any year. */
export function activityInAnyYear(filter: Filter): Fragment {
	return all([provenanceAllows(filter, sql`a`), ...ofKind(filter), ...ofCountries(filter)]);
}

/** Activities `a` of the filter. */
export function activityMatches(filter: Filter): Fragment {
	const { from, to } = filter.years;
	return sql`${activityInAnyYear(filter)} and a.year between ${from} and ${to}`;
}

/**
 * Activities `a` that are events: they convene people. Held or planned. A type that the programme does
 * not describe convenes, and so does an activity without a type: only what is known not to is left out.
 */
export const CONVENES = sql`(len(coalesce(a.types, [])) = 0 or not list_has_all(
	(select coalesce(list(t.type), []) from activity_type t where not t.convenes), a.types))`;
