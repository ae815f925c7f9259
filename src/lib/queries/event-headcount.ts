import type { Filter } from '$lib/model/filter';
import { CONVENES, activityInAnyYear, provenanceAllows } from '$lib/sql/predicates';
import { list, sql, type Fragment } from '$lib/sql/statement';

/**
 * Headcount of the persons from the filter's countries, for the origin lens: what the source
 * counts by country where it counts every named one, else the list; never the whole event.
 */
function fromCountries(filter: Filter): Fragment {
	return sql`case when a.headcount is null then listed.persons else (
		select case when count(*) = count(o.count) then sum(o.count) end
		from origin o where o.activity_id = a.activity_id and o.role = 'participant'
			and ${provenanceAllows(filter, sql`o`)}
			and list_contains(${list(filter.countries)}, o.country)) end`;
}

/**
 * One row per held event of the filter in any year: `activity_id, year, countries, types, value,
 * qualifier, synthetic`. An event counts its stated headcount, else the distinct participants of
 * its list; `value` is null where neither exists. Speakers and organisers are not counted.
 */
export function eventHeadcount(filter: Filter): Fragment {
	const byOrigin = filter.lens === 'origin' && filter.countries.length > 0;
	const ofCountry = byOrigin ? sql`list_contains(${list(filter.countries)}, p.country)` : sql`true`;
	const value = byOrigin ? fromCountries(filter) : sql`coalesce(a.headcount, listed.persons)`;
	return sql`select a.activity_id, a.year, a.countries, a.types,
			${value} as value,
			case when a.headcount is null then 'exact' else coalesce(a.headcount_qualifier, 'exact') end as qualifier,
			a.provenance = 'synthetic' or (a.headcount is null and coalesce(listed.synthetic, false)) as synthetic
		from activity a left join (
			select p.activity_id, count(distinct p.person) as persons,
				bool_or(p.provenance = 'synthetic') as synthetic
			from attendance p
			where p.role = 'participant' and ${ofCountry} and ${provenanceAllows(filter, sql`p`)}
			group by p.activity_id
		) listed using (activity_id)
		where a.status = 'held' and ${CONVENES} and ${activityInAnyYear(filter)}`;
}
