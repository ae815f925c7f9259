import type { Database } from '$lib/engine/database';
import { sql, type Fragment } from '$lib/sql/statement';
import { titleKey } from '../load/plain';

/** By what two activities without an id are the same: title, first day and place. */
const sameKey = (countries: Fragment, city: Fragment): Fragment =>
	sql`concat_ws(chr(31), ${titleKey(sql`title`)}, start_date, ${countries}, lower(${city}))`;

/**
 * Activities once each into `staged_activity`, beside those of opened projects, which were there
 * first; and the ids their files gave them into `activity_key`. A second row with the same id
 * (without one: title, date and place) is refused. One that a list made is then the row's own.
 */
export async function stageActivities(database: Database): Promise<void> {
	await database.run(sql`create or replace table activity_key as
		select lower(activity_id) as given, activity_id from staged_activity`);
	await database.run(sql`create or replace table activity_numbered as
		select *, row_number() over (partition by case when given <> '' then lower(given) else same_key end
				order by line < 0, source, line) as occurrence,
			given <> '' and id in (select activity_id from staged_activity)
				or given = '' and same_key in (
					select ${sameKey(sql`coalesce(countries, '')`, sql`coalesce(city, '')`)} from staged_activity) as staged_already,
			case when given <> '' then id else id || '-' || start_date end as wanted
		from (select *, ${sameKey(sql`countries`, sql`city`)} as same_key from activity_row)`);
	await database.run(sql`insert into finding
		select source, line, 1, case when given <> '' then 'activity_id' else 'title' end,
			case when given <> '' then given else title end, 'same-activity-twice'
		from activity_numbered where (occurrence > 1 or staged_already) and line > 0`);
	await nameOnce(database);
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

/** Makes `activity_once`: each activity with an id that no other has, not even in a project. */
async function nameOnce(database: Database): Promise<void> {
	await database.run(sql`create or replace table activity_once as
		with taken as (select activity_id from staged_activity),
		numbered as (
			select *, row_number() over (partition by wanted order by line < 0, source, line)
				+ (wanted in (from taken))::integer as n
			from activity_numbered where occurrence = 1 and not staged_already
		), suffixed as (
			select *, case when n > 1 then wanted || '--' || n else wanted end as named from numbered
		)
		select * exclude (named), case when n > 1 and (named in (from taken) or count(*) over (partition by named) > 1)
			then named || '--' || left(md5(concat_ws(chr(31), source, line)), 8) else named end as activity_id
		from suffixed`);
}
