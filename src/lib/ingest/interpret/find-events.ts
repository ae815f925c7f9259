import type { Database } from '$lib/engine/database';
import { sql, type Fragment } from '$lib/sql/statement';
import { titleKey } from '../load/plain';
import type { Source } from '../source';
import { createLookup } from './lookup';
import { DATE, dateReading } from './readings';
import { sourceRows, textsOf } from './source-rows';

/**
 * Makes `read_event`: for each combination of id, title and date in a source, the activity it means
 * and how many it could mean. An id or its like in the title's place goes before title and date.
 */
export async function findEvents(database: Database, source: Source): Promise<void> {
	const dates = textsOf(source, 'attendance', 'activity_date');
	await createLookup(database, 'read_date', DATE, dates, dateReading(source.settings.dateOrder));
	await database.run(sql`create or replace table read_event as
		with named as (
			select activity_id as given, activity_title as title, activity_date as date_text,
				${titleKey(sql`activity_title`)} as title_key, case when date_text = '' then 'blank' else d.kind end as date_kind, d.first
			from (select distinct activity_id, activity_title, activity_date from (${sourceRows(source, 'attendance')}))
				left join read_date d on d.text = activity_date
		), known as (
			select activity_id, ${titleKey(sql`title`)} as title_key, start_date, end_date from staged_activity
		), candidate as (
			select n.*, k.activity_id, 1 as rank from named n join activity_key k on k.given = lower(n.given) where n.given <> ''
			union all
			select n.*, k.activity_id, 1 from named n join activity_key k on k.given = lower(n.title) where n.title <> ''
			union all
			select n.*, a.activity_id, 2 from named n join known a on a.title_key = n.title_key
			where n.title <> '' and (n.date_kind <> 'date' or n.first between a.start_date and a.end_date)
			union all
			select n.*, a.activity_id, 2 from named n join known a on n.first between a.start_date and a.end_date
			where n.given = '' and n.title = '' and n.date_kind = 'date'
		), best as (
			select given, title, date_text, any_value(activity_id) as activity_id, count(distinct activity_id) as matches
			from (select * from candidate qualify rank = min(rank) over (partition by given, title, date_text))
			group by all
		)
		select n.given, n.title, n.date_text, n.date_kind, b.activity_id, coalesce(b.matches, 0) as matches
		from named n left join best b using (given, title, date_text)`);
}

/**
 * The id of the one event a source is the list of, as SQL, null there where no activity has it; null
 * where its columns tell.
 */
export function chosenEvent({ event }: Source['settings']): Fragment | null {
	if (!event) return null;
	if ('activityId' in event) {
		return sql`(select any_value(activity_id) from staged_activity where activity_id = ${event.activityId})`;
	}
	return sql`(select min(activity_id) from staged_activity
		where ${titleKey(sql`title`)} = ${titleKey(sql`${event.title}`)} and ${event.date} between start_date and end_date)`;
}
