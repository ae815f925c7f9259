import type { Database } from '$lib/engine/database';
import { sql } from '$lib/sql/statement';

/**
 * Activities once each into `staged_activity`, and the ids their files gave them into
 * `activity_key`. A second row with the same id (without one: title, date and place) is refused.
 */
export async function stageActivities(database: Database): Promise<void> {
	await database.run(
		sql`create or replace table activity_key (given varchar, activity_id varchar)`
	);
	await database.run(sql`create or replace table activity_numbered as
		select *, row_number() over (partition by case when given <> '' then lower(given)
				else concat_ws(chr(31), lower(title), start_date, countries, city) end order by source, line) as occurrence,
			case when given <> '' then id else id || '-' || start_date end as wanted
		from activity_row`);
	await database.run(sql`insert into finding
		select source, line, 1, case when given <> '' then 'activity_id' else 'title' end,
			case when given <> '' then given else title end, 'same-activity-twice'
		from activity_numbered where occurrence > 1`);
	await database.run(sql`create or replace table activity_once as
		select *, case when n > 1 then wanted || '--' || n else wanted end as activity_id from (
			select *, row_number() over (partition by wanted order by source, line) as n
			from activity_numbered where occurrence = 1)`);
	await database.run(
		sql`insert into activity_key select lower(given), activity_id from activity_once where given <> ''`
	);
	await database.run(sql`insert into staged_activity
		(_file, _line, activity_id, title, types, status, start_date, end_date, date_precision, countries, city,
			series, edition, access, mode, capacity, objectives, description, organisers, partners, headcount,
			headcount_qualifier, provenance, source)
		select source, line, activity_id, title, types, status, start_date, end_date, date_precision,
			nullif(countries, ''), nullif(city, ''), nullif(series, ''), nullif(edition, ''), nullif(access, ''),
			nullif(mode, ''), nullif(capacity, ''), nullif(objectives, ''), nullif(description, ''),
			nullif(organisers, ''), nullif(partners, ''), nullif(headcount, ''), nullif(headcount_qualifier, ''),
			provenance, origin
		from activity_once`);
	await database.run(sql`drop table activity_numbered`);
	await database.run(sql`drop table activity_once`);
}
