import type { Connector } from '$lib/engine/connector';
import { sql } from '$lib/sql/statement';
import type { EventCandidate } from './offer';

/** At most so many activities are proposed. */
const PROPOSED = 8;

/**
 * The activities a list may be of: those on its day first, then those whose titles share most words
 * with its. `sure` when both agree.
 */
export async function eventCandidates(
	database: Connector,
	{ title, date }: { title: string; date: string | null },
	hasActivities: boolean
): Promise<EventCandidate[]> {
	if (!hasActivities) return [];
	const words = sql`list_filter(string_split(regexp_replace(lower(strip_accents(${title})), '[^a-z0-9]+', ' ', 'g'), ' '), lambda word: length(word) > 2)`;
	return database.query<EventCandidate>(sql`with wanted as (select ${words} as words, try_cast(nullif(${date ?? ''}, '') as date) as day),
		candidate as (
			select a.activity_id, a.title, a.start_date, len(list_filter(wanted.words, lambda word:
					contains(lower(strip_accents(a.title)), word))) / greatest(len(wanted.words), 1) as likeness,
				coalesce(wanted.day between a.start_date and a.end_date, false) as on_day
			from event a cross join wanted where a.status = 'held'
		)
		select activity_id as "activityId", title, start_date::varchar as date, on_day and likeness >= 0.5 as sure
		from candidate where on_day or likeness >= 0.5
		order by on_day desc, likeness desc, start_date desc limit ${PROPOSED}::integer`);
}
