import { LENSES, takesAnyEvent, type Filter, type Lens } from '$lib/model/filter';
import { CONVENES, activityMatches, provenanceAllows } from '$lib/sql/predicates';
import { list, sql, type Fragment, type Statement } from '$lib/sql/statement';
import { yearsOf } from './complete-years';
import { countryTouches } from './country-touches';

/**
 * What is known of a country within the filter's years: `reached`; `year-unknown`, hosted at some
 * time that may or may not lie in them; `planned`, not held yet; `zero`, known not to be reached;
 * `no-data`, nothing is known.
 */
export type ReachState = 'reached' | 'year-unknown' | 'planned' | 'zero' | 'no-data';

/** What is known of a country since the beginning, to the end of the filter's years. */
export type EverReached = 'yes' | 'no' | 'unknown';

/** One country under one lens. */
export interface CountryReachRow {
	lens: Lens;
	/** ISO 3166-1 alpha-2; null for the events (visits) whose country is not known. */
	country: string | null;
	/** The year it joined; null for a country that was no member at the end of the filter's years. */
	member_since: number | null;
	/** Events of the filter that reached it; for the audience, visits. */
	amount: number;
	/** The same since the beginning, to the end of the filter's years. */
	amount_ever: number;
	/** Whether `amount` is a lower bound: where absence would be no zero, more may have been. */
	at_least: boolean;
	/** How much of `amount` is made up. */
	synthetic: number;
	/** Planned events it is to host. */
	planned: number;
	/** Whether it asked to host in one of the filter's years. */
	requested: boolean;
	state: ReachState;
	/** Whether it was reached within the filter's years: dated in them, or undated wholly within. */
	reached: boolean;
	/** Whether it may have been reached without the rows saying so. */
	open: boolean;
	ever: EverReached;
	/** Whether the country filter, where it is read by this lens, lets it through. */
	selected: boolean;
}

/**
 * Every member and every country reached, planned or known to have hosted, by each lens; under the
 * lens in force the countries of the filter too.
 */
export function countryReach(filter: Filter): Statement<CountryReachRow> {
	const { from, to } = filter.years;
	const everywhere = { ...filter, countries: [] };
	const sinceEver = { ...filter, years: { from: 0, to } };
	// The lens in force sees every country's events, the others those of the chosen countries alone.
	const isWhole = (span: Fragment) =>
		sql`(u.lens = 'audience' or case when u.lens = ${filter.lens} then ${span}.listed else ${span}.complete end)`;
	const selected =
		filter.countries.length === 0
			? sql`true`
			: sql`lens <> ${filter.lens} or coalesce(list_contains(${list(filter.countries)}, country), false)`;
	const chosen =
		filter.countries.length === 0
			? sql``
			: sql`union select ${filter.lens}, unnest(${list(filter.countries)})`;
	return sql`with touch as (${countryTouches(filter)}),
		years as (${yearsOf(filter)}),
		coverage as (
			select lens, bool_and(covered) filter (where year >= ${from}) as covered,
				bool_and(covered) as covered_ever
			from touch group by lens
		),
		amount as (
			select lens, country,
				coalesce(sum(amount) filter (where year >= ${from}), 0) as amount, sum(amount) as amount_ever,
				coalesce(sum(amount) filter (where year >= ${from} and synthetic), 0) as synthetic
			from touch group by lens, country
		),
		planned as (
			select country, count(*) as planned from (
				select unnest(a.countries) as country from activity a
				where a.status = 'planned' and ${CONVENES} and ${activityMatches(everywhere)}
			) group by country
		),
		dated_host as (
			select distinct unnest(a.countries) as country from activity a
			where a.status = 'held' and ${CONVENES} and ${provenanceAllows(filter, sql`a`)}
		),
		host_list as (
			select min(year(from_date)) as first_year, max(year(to_date)) as last_year from known_host
		),
		universe as (
			select lens, country from amount
			union select unnest(${list(LENSES)}), m.country from member m where m.since <= ${to}
			union select 'host', country from planned
			union select 'host', country from known_host where year(from_date) <= ${to}
			${chosen}
		),
		span as (
			select coalesce(bool_and(listed), false) as listed, coalesce(bool_and(complete), false) as complete,
				min(year) as first_year, max(year) as last_year from years
		),
		since_ever as (
			select coalesce(bool_and(listed), false) as listed, coalesce(bool_and(complete), false) as complete,
				max(year) as last_year from (${yearsOf(sinceEver)})
		),
		fact as (
			select u.lens, u.country, m.since as member_since,
				coalesce(a.amount, 0) as amount, coalesce(a.amount_ever, 0) as amount_ever,
				coalesce(a.synthetic, 0) as synthetic, u.lens = 'host' as host,
				case when host then coalesce(p.planned, 0) else 0 end as planned,
				host and exists (select 1 from hosting_request r
					where r.country = u.country and r.year between ${from} and ${to}) as requested,
				host and k.country is not null as known,
				coalesce(known and year(k.to_date) <= ${to} and ${takesAnyEvent(filter) ? 1 : 0} = 1, false) as known_by_end,
				coalesce(known and d.country is null and ${takesAnyEvent(filter) ? 1 : 0} = 1 and exists (
					select 1 from years y where not y.listed
						and y.year between year(k.from_date) and year(k.to_date)), false) as undated,
				coalesce(year(k.from_date) >= ${from} and year(k.to_date) <= ${to}, false) as within,
				coalesce(c.covered, u.lens <> 'audience') and ${isWhole(sql`span`)} as absent_is_zero,
				coalesce(c.covered_ever, u.lens <> 'audience') and ${isWhole(sql`since_ever`)} as absent_is_never,
				coalesce(host and not known and span.first_year >= h.first_year
					and span.last_year <= h.last_year, false) as not_on_host_list,
				coalesce(host and not known and since_ever.last_year <= h.last_year, false) as never_on_host_list
			from universe u
				left join amount a on a.lens = u.lens and a.country is not distinct from u.country
				left join planned p on p.country = u.country
				left join member m on m.country = u.country and m.since <= ${to}
				left join known_host k on k.country = u.country
				left join dated_host d on d.country = u.country
				left join coverage c on c.lens = u.lens
				cross join host_list h cross join span cross join since_ever
		)
		select lens, country, member_since::integer as member_since,
			amount::double as amount, amount_ever::double as amount_ever,
			country is not null and amount > 0 and not absent_is_zero as at_least, synthetic::double as synthetic,
			planned::integer as planned, requested,
			case when amount > 0 then 'reached'
				when undated then 'year-unknown'
				when planned > 0 then 'planned'
				when absent_is_zero or not_on_host_list then 'zero'
				else 'no-data' end as state,
			amount > 0 or (undated and within) as reached,
			amount = 0 and not (undated and within) and not absent_is_zero and not not_on_host_list as open,
			case when amount_ever > 0 or known_by_end then 'yes'
				when absent_is_never or never_on_host_list then 'no'
				else 'unknown' end as ever,
			${selected} as selected
		from fact order by lens, amount desc, country`;
}
