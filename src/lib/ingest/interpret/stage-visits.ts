import type { Database } from '$lib/engine/database';
import { sql } from '$lib/sql/statement';
import { MOST } from '../canonical/ranges';

/**
 * Web use into `staged_visit` and `staged_daily_visitors`. Two files that count the same day count
 * the same visits, so a day is taken from one of them: the one by country, else an opened project,
 * which was there first, else the one added first.
 */
export async function stageVisits(database: Database): Promise<void> {
	await chooseDays(database);
	await leaveOut(database);
	await database.run(sql`insert into finding
		select source, line, rows, 'day', day, 'day-counted-elsewhere' from visit_chosen
		where not takes_visits and not takes_visitors and not beyond`);
	await database.run(sql`insert into staged_visit
		(_file, _line, day, country, section, channel, device, visits, pageviews, provenance)
		select min(source), min(line), day, country, nullif(section, ''), nullif(channel, ''), nullif(device, ''),
			sum(visits::bigint)::bigint::varchar,
			sum(nullif(pageviews, '')::bigint)::bigint::varchar, min(provenance)
		from visit_chosen where takes_visits group by day, country, nullif(section, ''), nullif(channel, ''), nullif(device, '')`);
	await database.run(sql`insert into staged_daily_visitors (_file, _line, day, country, visitors, provenance)
		select source, line, day, country, visitors, provenance from visit_chosen where takes_visitors
		qualify row_number() over (partition by day, country order by source, line) = 1`);
}

/** Makes `visit_day`, where each day is taken from, and `visit_chosen`, the rows with what is taken. */
async function chooseDays(database: Database): Promise<void> {
	await database.run(sql`create or replace table visit_day as
		with offered as (
			select distinct day, source, by_country, false as opened, visits <> '' as visits, visitors <> '' as visitors from visit_row
			union all
			select distinct day, _file, count(country) over (partition by _file) > 0, true, true, false from staged_visit
			union all
			select distinct day, _file, count(country) over (partition by _file) > 0, true, false, true from staged_daily_visitors
		)
		select day, arg_min(source, (not by_country, not opened, source)) filter (where visits) as visits_from,
			arg_min(source, (not by_country, not opened, source)) filter (where visitors) as visitors_from
		from offered where day is not null group by day`);
	await database.run(sql`create or replace table visit_chosen as
		select r.*, r.visits <> '' and r.source = day.visits_from as takes_visits,
			r.visitors <> '' and r.source = day.visitors_from as takes_visitors, false as beyond
		from visit_row r join visit_day day using (day)`);
	await database.run(sql`create or replace table visit_beyond as
		select day, country, section, channel, device from visit_chosen where takes_visits group by all
		having greatest(sum(visits::bigint), coalesce(sum(nullif(pageviews, '')::bigint), 0)) > ${MOST.visits}`);
	await database.run(sql`update visit_chosen c set beyond = true, takes_visits = false, takes_visitors = false
		from visit_beyond b where c.takes_visits and c.day = b.day and c.country is not distinct from b.country
			and c.section = b.section and c.channel = b.channel and c.device = b.device`);
	await database.run(sql`insert into finding
		select source, line, rows, 'visits', visits, 'unreadable-number' from visit_chosen where beyond`);
	await database.run(sql`drop table visit_beyond`);
}

/** Takes days of an opened project that another file counts by country out again, and tells them. */
async function leaveOut(database: Database): Promise<void> {
	for (const [table, from] of [
		[sql`staged_visit`, sql`visits_from`],
		[sql`staged_daily_visitors`, sql`visitors_from`]
	] as const) {
		await database.run(sql`insert into finding
			select s._file, s._line, 1, 'day', s.day, 'day-counted-elsewhere' from ${table} s join visit_day d using (day)
			where d.${from} <> s._file`);
		await database.run(
			sql`delete from ${table} s where exists (select 1 from visit_day d where d.day = s.day and d.${from} <> s._file)`
		);
	}
}
