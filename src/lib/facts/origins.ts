import type { Filter } from '$lib/model/filter';
import { sql, type Fragment } from '$lib/sql/statement';
import { isCounted, ofFacts } from './matches';

/**
 * Participants of each event by country: `activity_id, headcount, country, listed, named, value, made`. `value`
 * is how many count: by the list where the event has no stated headcount; else as the source states
 * them or, where it does not and the list holds as many persons as came, by the list; null where
 * that is not known. `made`: what names the country is all made up; `list_made`: any of its list is.
 */
export function origins(facts: Pick<Filter, 'facts'>): Fragment {
	return sql`select activity_id, headcount, country, listed, named, list_made, made,
			case when headcount is null then listed when named and not unstated then stated
				when all_listed then listed end as value
		from (
			select t.activity_id, t.country, any_value(e.headcount) as headcount, any_value(e.${ofFacts(facts, 'all_listed')}) as all_listed,
				sum(t.listed)::bigint as listed, bool_or(t.named) as named, sum(t.stated)::bigint as stated,
				bool_or(t.named and t.stated is null) as unstated, bool_and(t.synthetic) as made,
				bool_or(t.synthetic and t.listed is not null) as list_made
			from touch t join event e using (activity_id)
			where t.lens = 'origin' and e.is_event and ${isCounted(facts, sql`t`)}
			group by t.activity_id, t.country
		)`;
}

/** Rows of a base table whose provenance the filter takes. */
const taken = ({ facts }: Pick<Filter, 'facts'>, row: Fragment) =>
	facts === 'reported' ? sql`${row}.provenance <> 'synthetic'` : sql`true`;

/**
 * All that is said of where those who came to an activity came from: `activity_id, role, country,
 * region, organisation, persons, listed, synthetic, source`; one row per origin a source names, with
 * its number where there is one, and per country of a list.
 */
export function saidOfOrigins(facts: Pick<Filter, 'facts'>): Fragment {
	return sql`select o.activity_id, o.role, o.country, o.region, o.organisation, o.count as persons,
			false as listed, o.provenance = 'synthetic' as synthetic, o.source
		from origin o where ${taken(facts, sql`o`)}
		union all
		select p.activity_id, p.role, p.country, null, null, count(distinct p.person), true,
			bool_or(p.provenance = 'synthetic'), null
		from attendance p
		where p.role in ('participant', 'speaker') and ${taken(facts, sql`p`)}
		group by p.activity_id, p.role, p.country`;
}

/** Everyone named or listed at an activity: `activity_id, role, country, named, person, identified, synthetic`. */
export function cameToEvents(facts: Pick<Filter, 'facts'>): Fragment {
	return sql`select o.activity_id, o.role, o.country, coalesce(o.region, o.organisation) as named,
			null as person, true as identified, o.provenance = 'synthetic' as synthetic
		from origin o where o.role in ('participant', 'speaker') and ${taken(facts, sql`o`)}
			and coalesce(o.country, o.region, o.organisation) is not null
		union all
		select p.activity_id, p.role, p.country, null, p.person, p.identified, p.row_synthetic
		from presence p
		where p.role in ('participant', 'speaker') and p.country is not null
			and ${facts.facts === 'reported' ? sql`not p.row_synthetic` : sql`true`}`;
}
