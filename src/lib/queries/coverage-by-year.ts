import { LENSES, isWholeKind, type Filter, type Lens } from '$lib/model/filter';
import { CONVENES, activityInAnyYear, provenanceAllows } from '$lib/sql/predicates';
import { list, sql, type Fragment, type Statement } from '$lib/sql/statement';
import { yearsOf } from './complete-years';
import type { ReachState } from './country-reach';
import { lensTouches } from './country-touches';

/** What is known of one country in one year, under one lens. */
export interface CoverageRow {
	lens: Lens;
	/** ISO 3166-1 alpha-2. */
	country: string;
	year: number;
	/** Events that reached it; for the audience, visits. */
	amount: number;
	/** How much of `amount` is made up. */
	synthetic: number;
	/** Planned events it is to host; only under the lens host. */
	planned: number;
	/** As `countryReach` says it of that year alone. */
	state: ReachState;
	/** Whether it is known of every event (every visit) of the year which countries it reached. */
	whole: boolean;
	/** Whether the year is past the last one with anything held: nothing can be missing in it yet. */
	ahead: boolean;
}

/** Planned events by country and year; none but under the lens host. */
function planned(filter: Filter): Fragment {
	return sql`select country, year, count(*) as planned from (
			select unnest(a.countries) as country, a.year from activity a
			where ${filter.lens === 'host' ? 1 : 0} = 1 and a.status = 'planned' and ${CONVENES}
				and ${activityInAnyYear(filter)} and a.year <= ${filter.years.to}
		) group by all`;
}

/** Every year from the dataset's first to the filter's last. */
function span({ years }: Filter): Fragment {
	return sql`select unnest(range(first_year, ${years.to}::integer + 1))::integer as year from (
			select min(year) as first_year from (
				select min(a.year)::integer as year from activity a
				union all select min(year(v.day))::integer from visit v))`;
}

/** Rows of the filter's lens, for every country it has anything to say of, whatever `filter.countries`. */
function coverage(filter: Filter): Fragment {
	const { lens } = filter;
	const { to } = filter.years;
	const all = { ...filter, countries: [], years: { from: 0, to } };
	const isHost = sql`${lens === 'host' ? 1 : 0} = 1`;
	const isAudience = sql`${lens === 'audience' ? 1 : 0} = 1`;
	return sql`with touch as (${lensTouches(lens, all)}),
		amount as (
			select country, year, sum(amount) as amount, coalesce(sum(amount) filter (where synthetic), 0) as synthetic
			from touch where country is not null group by all
		),
		covered as (select year, bool_and(covered) as covered from touch group by year),
		planned as (${planned(all)}),
		known_year as (${yearsOf(all)}),
		dated_host as (
			select distinct unnest(a.countries) as country from activity a
			where a.status = 'held' and ${CONVENES} and ${provenanceAllows(filter, sql`a`)}
		),
		host_list as (
			select min(year(from_date)) as first_year, max(year(to_date)) as last_year from known_host
		),
		universe as (
			select country from amount union select country from planned
			union select m.country from member m where m.since <= ${to}
			union select k.country from known_host k where ${isHost} and year(k.from_date) <= ${to}
			union select unnest(${list(filter.countries)})
		),
		fact as (
			select u.country, s.year, coalesce(a.amount, 0) as amount, coalesce(a.synthetic, 0) as synthetic,
				coalesce(p.planned, 0) as planned, y.year is null as ahead, coalesce(y.complete, false) as complete,
				coalesce(${isHost} and k.country is not null and d.country is null and not y.complete
					and s.year between year(k.from_date) and year(k.to_date)
					and ${isWholeKind(filter) ? 1 : 0} = 1, false) as undated,
				coalesce(${isHost} and k.country is null and y.year is not null
					and s.year between h.first_year and h.last_year, false) as not_on_host_list,
				coalesce(c.covered, true) and (${isAudience} or coalesce(y.complete, false)) as whole,
				case when ${isAudience} then coalesce(c.covered, false)
					else coalesce(c.covered, true) and coalesce(y.complete, false) end as absent_is_zero
			from universe u cross join (${span(all)}) s cross join host_list h
				left join amount a on a.country = u.country and a.year = s.year
				left join planned p on p.country = u.country and p.year = s.year
				left join covered c on c.year = s.year
				left join known_year y on y.year = s.year
				left join known_host k on k.country = u.country
				left join dated_host d on d.country = u.country
		)
		select ${lens}::varchar as lens, country, year, amount::double as amount, synthetic::double as synthetic,
			planned::integer as planned,
			case when amount > 0 then 'reached' when undated then 'year-unknown' when planned > 0 then 'planned'
				when absent_is_zero or not_on_host_list then 'zero' else 'no-data' end as state,
			whole, ahead from fact`;
}

/** Each country's years under the lens in force, from the dataset's first year to the filter's last. */
export function coverageByYear(filter: Filter): Statement<CoverageRow> {
	return sql`select * from (${coverage(filter)}) order by country, year`;
}

/** The years of one country under every lens, whatever the filter's lens and countries. */
export function countryYears(country: string, filter: Filter): Statement<CoverageRow> {
	const parts = LENSES.map((lens) => {
		const seen = { ...filter, lens, countries: [country] };
		return sql`select * from (${coverage(seen)}) where country = ${country}`;
	});
	const joined = parts.reduce((all, part) => sql`${all} union all ${part}`);
	return sql`${joined} order by lens, year`;
}
