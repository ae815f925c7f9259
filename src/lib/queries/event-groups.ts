import type { Filter } from '$lib/model/filter';
import { activityMatches, CONVENES, provenanceAllows } from '$lib/sql/predicates';
import { list, sql, type Fragment } from '$lib/sql/statement';
import { eventHeadcount } from './event-headcount';

/** What held events can be grouped by. `country` is read by the lens in force. */
export const GROUPINGS = ['year', 'country', 'type', 'series', 'partner'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** Whether groups are the participants' own countries: then an event is split among them. */
export function isByOrigin(grouping: Grouping, { lens }: Filter): boolean {
	return grouping === 'country' && lens === 'origin';
}

/** Participants `p` that a group `g` of an event counts: those of its own country, or of the filter's. */
export function participantsOfGroup(grouping: Grouping, filter: Filter): Fragment {
	if (isByOrigin(grouping, filter)) return sql`p.country::varchar is not distinct from g."group"`;
	return filter.lens === 'origin' && filter.countries.length > 0
		? sql`list_contains(${list(filter.countries)}, p.country)`
		: sql`true`;
}

/** Countries that speakers at event `e` came from, as a list. */
function speakersFrom(filter: Filter): Fragment {
	return sql`(select list(distinct s.country::varchar) from (
			select o.activity_id, o.country from origin o
			where o.role = 'speaker' and o.country is not null and ${provenanceAllows(filter, sql`o`)}
			union all
			select p.activity_id, p.country from attendance p
			where p.role = 'speaker' and p.country is not null and ${provenanceAllows(filter, sql`p`)}
		) s where s.activity_id = e.activity_id)`;
}

/** The groups of event `e`, activity `a`, as a list. */
function groupsOf(grouping: Grouping, filter: Filter): Fragment {
	if (grouping === 'year') return sql`[a.year::varchar]`;
	if (grouping === 'type') return sql`a.types`;
	if (grouping === 'series') return sql`[a.series]`;
	if (grouping === 'partner') return sql`list_distinct(list_concat(a.organisers, a.partners))`;
	return filter.lens === 'host' ? sql`a.countries` : speakersFrom(filter);
}

/**
 * One row per held event and country its participants came from, with those of that country: as the
 * source counts them where it gives the event a headcount, else by the list. What is left of a
 * headcount, and whoever's country is not known, is in a row without a country.
 */
function byOrigin(filter: Filter): Fragment {
	const chosen =
		filter.countries.length > 0
			? sql`list_contains(${list(filter.countries)}, "group")`
			: sql`true`;
	return sql`with event as (
			select a.activity_id, a.headcount, a.provenance = 'synthetic' as synthetic,
				case when a.headcount is null then 'exact' else coalesce(a.headcount_qualifier, 'exact') end as qualifier
			from activity a where a.status = 'held' and ${CONVENES} and ${activityMatches(filter)}
		), listed as (
			select p.activity_id, p.country::varchar as country, count(distinct p.person) as persons,
				bool_or(p.provenance = 'synthetic') as synthetic
			from attendance p where p.role = 'participant' and ${provenanceAllows(filter, sql`p`)} group by all
		), stated as (
			select o.activity_id, o.country::varchar as country,
				case when count(*) = count(o.count) then sum(o.count) end as persons
			from origin o where o.role = 'participant' and o.country is not null
				and ${provenanceAllows(filter, sql`o`)} group by all
		), named as (
			select activity_id, country from listed where country is not null
			union select activity_id, country from stated
		), total as (
			select activity_id, sum(persons) as persons from stated group by activity_id
		), part as (
			select e.activity_id, n.country as "group", e.qualifier, e.headcount, e.synthetic,
				l.synthetic as list_synthetic, l.persons as listed,
				case when e.headcount is null then l.persons else s.persons end as value
			from event e join named n using (activity_id)
				left join listed l on l.activity_id = n.activity_id and l.country = n.country
				left join stated s on s.activity_id = n.activity_id and s.country = n.country
			union all
			select e.activity_id, null, e.qualifier, e.headcount, e.synthetic, l.synthetic, l.persons,
				case when e.headcount is null then l.persons
					else greatest(e.headcount - coalesce(t.persons, 0), 0) end as value
			from event e left join total t using (activity_id)
				left join listed l on l.activity_id = e.activity_id and l.country is null
			where l.persons > 0 or coalesce(e.headcount > coalesce(t.persons, 0), false)
				or not exists (select 1 from named n where n.activity_id = e.activity_id)
		)
		select activity_id, "group", value, qualifier,
			synthetic or (headcount is null and coalesce(list_synthetic, false)) as synthetic
		from part where ${chosen}`;
}

/**
 * One row per held event of the filter and group it belongs to: `activity_id, group, value,
 * qualifier, synthetic`, `value` its headcount as in {@link eventHeadcount}. `group` is null where
 * it is not known or there is none; an event of two groups is in both. There are no groups of
 * countries under the audience lens: web visits have no persons.
 */
export function eventGroups(grouping: Grouping, filter: Filter): Fragment {
	if (isByOrigin(grouping, filter)) return byOrigin(filter);
	const { from, to } = filter.years;
	const any = grouping === 'country' && filter.lens === 'audience' ? sql`false` : sql`true`;
	return sql`select activity_id, value, qualifier, synthetic,
			unnest(case when len(groups) > 0 then groups else [null] end)::varchar as "group"
		from (
			select e.activity_id, e.value, e.qualifier, e.synthetic, ${groupsOf(grouping, filter)} as groups
			from (${eventHeadcount(filter)}) e join activity a using (activity_id)
			where e.year between ${from} and ${to} and ${any}
		)`;
}
