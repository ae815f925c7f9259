import { saidOfOrigins } from '$lib/facts/origins';
import type { Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';

/** Where those who came to an activity in one role came from, as one source or its list has it. */
export interface ActivityOriginRow {
	activity_id: string;
	role: 'participant' | 'speaker';
	/** What the places are; `unknown` is a list's persons of whom it does not say. */
	kind: 'country' | 'region' | 'organisation' | 'unknown';
	/** Country codes, or regions or organisations in the source's words; those of most persons first. */
	places: string[];
	/** Persons from each place, in the same order; empty where places are named without a number. */
	persons: number[];
	/** Whether the numbers are of persons on a list. */
	listed: boolean;
	synthetic: boolean;
	/** Where it is stated; null for a list. */
	source: string | null;
}

/** Origins of participants and speakers of every activity: what sources name, and what lists hold. */
export function activityOrigins(filter: Filter): Statement<ActivityOriginRow> {
	return sql`select activity_id, role,
			case when country is not null then 'country' when region is not null then 'region'
				when organisation is not null then 'organisation' else 'unknown' end as kind,
			list(coalesce(country, region, organisation, '') order by persons desc, country, region, organisation) as places,
			coalesce(list(persons::double order by persons desc, country, region, organisation)
				filter (where persons is not null), []) as persons,
			listed, synthetic, source
		from (${saidOfOrigins(filter)})
		group by activity_id, role, kind, persons is null, listed, synthetic, source
		order by activity_id, role, listed, persons is null, kind, source`;
}
