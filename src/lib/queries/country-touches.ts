import { LENSES, type Filter, type Lens } from '$lib/model/filter';
import { CONVENES, activityInAnyYear, provenanceAllows } from '$lib/sql/predicates';
import { sql, type Fragment } from '$lib/sql/statement';

/**
 * The filter as the reach of one lens sees it: a view leaves out its own filter, so that the lens in
 * force shows every country and the others show what goes with the chosen ones.
 */
function seenBy(lens: Lens, filter: Filter): Filter {
	return lens === filter.lens ? { ...filter, countries: [] } : filter;
}

/** Held events of the filter up to its end, as the lens sees them. */
function events(filter: Filter): Fragment {
	return sql`select a.activity_id, a.year, a.countries, a.mode, a.provenance = 'synthetic' as synthetic
		from activity a where a.status = 'held' and ${CONVENES}
			and ${activityInAnyYear(filter)} and a.year <= ${filter.years.to}`;
}

/** Countries that sent persons in a role, from lists and from what the source names without one. */
function sentTo(role: 'participant' | 'speaker', filter: Filter): Fragment {
	return sql`select e.activity_id, e.year, e.synthetic or coalesce(s.synthetic, false) as synthetic, s.country, 1 as amount,
			exists (select 1 from attendance p where p.activity_id = e.activity_id and p.role = ${role}
				and ${provenanceAllows(filter, sql`p`)}) as covered
		from (${events(filter)}) e left join (
			select activity_id, country, bool_and(provenance = 'synthetic') as synthetic from (
				select activity_id, country, provenance from origin o
				where role = ${role} and country is not null and ${provenanceAllows(filter, sql`o`)}
				union all
				select activity_id, country, provenance from attendance p
				where role = ${role} and country is not null and ${provenanceAllows(filter, sql`p`)}
			) group by activity_id, country
		) s using (activity_id)`;
}

/** Where events were held. Of one held online it is known that it was in no country. */
function hosted(filter: Filter): Fragment {
	return sql`select activity_id, year, synthetic,
			unnest(case when len(countries) > 0 then countries else [null] end) as country,
			1 as amount, len(countries) > 0 or coalesce(mode = 'online', false) as covered
		from (${events(filter)})`;
}

function visited(filter: Filter): Fragment {
	return sql`select null as activity_id, year(v.day) as year, v.provenance = 'synthetic' as synthetic,
			v.country::varchar as country, sum(v.visits) as amount, v.country is not null as covered
		from visit v where year(v.day) <= ${filter.years.to} and ${provenanceAllows(filter, sql`v`)}
		group by all`;
}

function ofLens(lens: Lens, filter: Filter): Fragment {
	if (lens === 'host') return hosted(filter);
	if (lens === 'audience') return visited(filter);
	return sentTo(lens === 'origin' ? 'participant' : 'speaker', filter);
}

/** The rows of {@link countryTouches} of one lens alone. */
export function lensTouches(lens: Lens, filter: Filter): Fragment {
	return sql`select ${lens}::varchar as lens, activity_id, year::integer as year, synthetic,
			country, amount, covered from (${ofLens(lens, seenBy(lens, filter))})`;
}

/**
 * One row per lens, country and held event (or, for the audience, year): `lens, activity_id, year,
 * synthetic, country, amount, covered`. `country` is null where it is not known; `covered` says
 * whether the row's countries are all there are (a list), so that absence means something.
 */
export function countryTouches(filter: Filter): Fragment {
	const parts = LENSES.map((lens) => lensTouches(lens, filter));
	return parts.reduce((joined, part) => sql`${joined} union all ${part}`);
}
