import { asksOrigins, cameFrom, inAnyYear, isCounted, isMade, ofFacts } from '$lib/facts/matches';
import { origins } from '$lib/facts/origins';
import { STATED } from '$lib/facts/stated';
import { visitMatches, visitors, visits } from '$lib/facts/web';
import { list, sql, type Fragment, type Statement } from '$lib/sql/statement';
import type {
	EventDimension,
	EventTally,
	MonthTally,
	OverLimitTally,
	PlacesTally,
	Tally,
	TouchTally,
	Where
} from './tally';

const separated = (parts: readonly Fragment[]): Fragment =>
	parts.reduce((all, next) => sql`${all}, ${next}`);

/** Which activities `e` are looked at. */
const OF = {
	held: sql`e.is_event`,
	planned: sql`e.status = 'planned' and e.convenes`,
	any: sql`e.status in ('held', 'planned')`
} as const;

/** Countries of activity `e` through a lens that is about where those who came are from, as a list. */
function sentFrom(lens: 'origin' | 'speaker', where: Where): Fragment {
	return sql`(select list(distinct t.country) from touch t where t.lens = ${lens} and t.activity_id = e.activity_id
		and t.country is not null and ${isCounted(where, sql`t`)})`;
}

/** The values of a dimension that activity `e` has, as a list. */
function valuesOf(dimension: EventDimension, { lens, where }: EventTally): Fragment | null {
	if (dimension === 'type') return sql`e.types`;
	if (dimension === 'partner') return sql`e.involved`;
	if (dimension !== 'country') return null;
	if (lens === 'audience') return sql`[]::varchar[]`;
	return lens === 'host' ? sql`e.countries` : sentFrom(lens, where);
}

/** Whether a list of participants is held of activity `e`. */
function isListed(where: Where): Fragment {
	if (!asksOrigins(where)) return sql`e.${ofFacts(where, 'listed')} is not null`;
	return sql`e.activity_id in (select p.activity_id from touch p where p.lens = 'origin'
		and p.listed > 0 and ${cameFrom(where)} and ${isCounted(where, sql`p`)})`;
}

function columnOf(dimension: EventDimension, tally: EventTally): Fragment {
	const name: Fragment = { text: `"${dimension}"`, values: [] };
	const values = valuesOf(dimension, tally);
	if (values)
		return sql`unnest(case when len(${values}) > 0 then ${values} else [null] end)::varchar as ${name}`;
	if (dimension === 'listed') return sql`${isListed(tally.where)} as listed`;
	if (dimension === 'year') return sql`e.year::integer as year`;
	return sql`e.${name} as ${name}`;
}

/** One row per activity: `value`, `qualifier`, `made` and its dimensions; one of several groups has several. */
function counted(tally: EventTally): Fragment {
	const { by, where } = tally;
	const columns = separated([
		sql`e.nr, e.activity_id, e.qualifier, e.synthetic`,
		...by.map((dimension) => columnOf(dimension, tally))
	]);
	if (!asksOrigins(where)) {
		return sql`select ${columns}, e.${ofFacts(where, 'counted')} as value, ${isMade(where)} as made
			from event e where ${OF[tally.of]} and ${inAnyYear(where)}`;
	}
	return sql`select ${columns}, o.value, e.synthetic or (e.headcount is null and coalesce(o.list_made, false)) as made
		from event e left join (
			select p.activity_id, bool_or(p.list_made) as list_made,
				case when bool_and(p.headcount is null or p.value is not null) then sum(p.value) end as value
			from (${origins(where)}) p where ${cameFrom(where)} group by p.activity_id
		) o using (activity_id)
		where ${OF[tally.of]} and ${inAnyYear(where)}`;
}

/**
 * The same by the countries that participants came from: an event is split among them. What is left
 * of a headcount, and whoever's country is not known, is in a row without a country.
 */
function split(tally: EventTally): Fragment {
	const { by, where } = tally;
	const others = by.filter((dimension) => dimension !== 'country');
	const columns = separated([
		sql`e.nr, e.activity_id, e.qualifier, e.synthetic`,
		...others.map((dimension) => columnOf(dimension, tally))
	]);
	const made = (list: Fragment) =>
		sql`e.synthetic or (e.headcount is null and coalesce(${list}, false)) as made`;
	const chosen =
		where.countries.length > 0 ? sql`list_contains(${list(where.countries)}, country)` : sql`true`;
	return sql`select * from (
			with came as (${origins(where)}),
			named as (select activity_id, sum(value) as persons from came where country is not null group by activity_id)
			select ${columns}, p.country, p.value, ${made(sql`p.list_made`)}
			from event e join came p using (activity_id)
			where p.country is not null and ${OF[tally.of]} and ${inAnyYear(where)}
			union all
			select ${columns}, null, case when e.headcount is null then p.listed
				else greatest(e.headcount - coalesce(n.persons, 0), 0) end, ${made(sql`p.list_made`)}
			from event e left join named n using (activity_id)
				left join came p on p.activity_id = e.activity_id and p.country is null
			where (p.listed > 0 or n.activity_id is null or coalesce(e.headcount > coalesce(n.persons, 0), false))
				and ${OF[tally.of]} and ${inAnyYear(where)}
		) where ${chosen}`;
}

/** The rows that a tally of events counts: `nr, activity_id, qualifier, synthetic, value, made` and its dimensions. */
export function eventRows(tally: EventTally): Fragment {
	return tally.by.includes('country') && tally.lens === 'origin' ? split(tally) : counted(tally);
}

function events(tally: EventTally): Statement {
	const names = tally.by.map((dimension): Fragment => ({ text: `"${dimension}"`, values: [] }));
	const said = sql`case when value is null then 'unknown' else qualifier end`;
	return sql`select ${separated([...names, sql`${said} as qualifier`])}, sum(value)::double as participations,
			count(*)::integer as events, (count(*) filter (where made))::integer as synthetic,
			(count(*) filter (where synthetic))::integer as made
		from (${eventRows(tally)}) group by all order by all`;
}

/** Countries of held (planned) events `e`: `activity_id, year, country, made, covered`. */
export function touched({ lens, where, of }: Pick<TouchTally, 'lens' | 'where' | 'of'>): Fragment {
	const chosen = sql`${OF[of]} and ${inAnyYear(where)}`;
	if (lens === 'host') {
		return sql`select e.activity_id, e.year, e.synthetic as made, len(e.countries) > 0 or e.is_online as covered,
				unnest(case when len(e.countries) > 0 then e.countries else [null] end)::varchar as country
			from event e where ${chosen}`;
	}
	const covered =
		lens === 'origin'
			? sql`e.${ofFacts(where, 'listed')} is not null`
			: sql`e.${ofFacts(where, 'lists_speakers')}`;
	return sql`select e.activity_id, e.year, e.synthetic or coalesce(s.made, false) as made, ${covered} as covered, s.country
		from event e left join (
			select t.activity_id, t.country, bool_and(t.synthetic) as made from touch t
			where t.lens = ${lens} and t.country is not null and ${isCounted(where, sql`t`)} group by t.activity_id, t.country
		) s using (activity_id) where ${chosen}`;
}

function touches(tally: TouchTally): Statement {
	if (tally.lens === 'audience') {
		const whole = {
			facts: tally.where.facts,
			audience: [],
			choice: { section: [], channel: [], device: [] }
		};
		return sql`select year, country::varchar as country, sum(visits)::double as amount,
				coalesce(sum(visits) filter (where synthetic), 0)::double as synthetic, country is not null as covered
			from (${visits(whole)}) group by all order by all`;
	}
	return sql`select year::integer as year, country, count(*)::double as amount,
			(count(*) filter (where made))::double as synthetic, bool_and(covered) as covered
		from (${touched(tally)}) group by year, country order by year, country`;
}

function places({ lens, where }: PlacesTally): Statement {
	return sql`select year::integer as year, places::integer as places, count(*)::integer as events from (
			select any_value(year) as year, count(country) as places
			from (${touched({ lens, where, of: 'held' })}) group by activity_id
		) group by all order by all`;
}

function months({ use }: MonthTally): Statement {
	return sql`with visited as (
			select date_trunc('month', v.day) as month, count(distinct v.day) as days,
				coalesce(sum(v.visits) filter (where ${visitMatches(use)}), 0) as visits,
				coalesce(sum(v.visits) filter (where v.synthetic and ${visitMatches(use)}), 0) as synthetic
			from (${visits(use)}) v group by all
		), told as (
			select date_trunc('month', day) as month, count(visitors) as days, sum(visitors) as visitors
			from (${visitors(use)}) group by all
		)
		select month::date::varchar as month, coalesce(v.days, 0)::integer as days, coalesce(v.visits, 0)::double as visits,
			coalesce(v.synthetic, 0)::double as synthetic, coalesce(u.days, 0)::integer as visitor_days,
			coalesce(u.visitors, 0)::double as visitors
		from visited v full join told u using (month) order by month`;
}

/** Qualified headcounts count by their number: ">60" is above 40; "at most 60" need not be. */
function overLimit({ where }: OverLimitTally): Statement {
	const value = sql`e.${ofFacts(where, 'counted')}`;
	return sql`select e.activity_id, e.title, e.year::integer as year, ${value}::double as headcount, e.qualifier,
			coalesce(e.capacity, e.type_capacity)::double as capacity, e.source
		from event e
		where e.is_event and ${value} > coalesce(e.capacity, e.type_capacity)
			and e.qualifier not in ('at-most', 'less-than') and ${inAnyYear(where)}
		order by e.start_date, e.activity_id`;
}

/** The tally as a statement over the facts: the same in native DuckDB and in DuckDB-WASM. */
export function statementOf(tally: Tally): Statement {
	switch (tally.fact) {
		case 'event':
			return events(tally);
		case 'touch':
			return touches(tally);
		case 'places':
			return places(tally);
		case 'visit':
			return months(tally);
		case 'over_limit':
			return overLimit(tally);
		case 'stated':
			return STATED[tally.name];
	}
}
