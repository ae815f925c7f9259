import type { Database } from '$lib/engine/database';
import { sql, type Fragment } from '$lib/sql/statement';
import { titleKey } from '../load/plain';
import type { Source } from '../source';
import { KNOWN_ACTIVITIES } from './activity-rows';
import { createLookup } from './lookup';
import { DATE, dateReading, idReading } from './readings';
import { slug } from './slug';
import { sourceRows, textsOf } from './source-rows';

/** Adds the activities that an attendance source makes: its own event, or those its columns name. */
export async function makeActivities(database: Database, source: Source): Promise<void> {
	const { event, makeActivities: wanted } = source.settings;
	if (event && 'title' in event) {
		const { title, date, type, country } = event;
		await add(
			database,
			source,
			sql`select 1 as line, '' as given, ${slug(title)}::varchar as id, ${title}::varchar as title, ${date}::varchar as first,
				${date}::varchar as last, 'day' as date_precision, ${type}::varchar as type, ${country ?? ''}::varchar as country`
		);
	}
	if (event || !wanted) return;
	await readNames(database, source);
	await add(database, source, identified(BY_ID));
	await add(database, source, identified(BY_TITLE));
	await database.run(sql`drop table made_name`);
}

/** Makes `made_name`: each way in which the rows name and date an activity, where a date is read. */
async function readNames(database: Database, source: Source): Promise<void> {
	const dates = textsOf(source, 'attendance', 'activity_date');
	await createLookup(database, 'read_date', DATE, dates, dateReading(source.settings.dateOrder));
	await database.run(sql`create or replace table made_name as
		select n.line, n.given, n.title, d.first, d.last, d.date_precision
		from (select min(line) as line, activity_id as given, activity_title as title, activity_date
				from (${sourceRows(source, 'attendance')}) group by all) n
			join read_date d on d.text = n.activity_date and d.kind = 'date'`);
	const names = sql`select coalesce(nullif(given, ''), title) as text from made_name`;
	await createLookup(database, 'read_id', ['id'], names, idReading);
}

/** An id is one activity, called as its first row calls it, from its first day to its last. */
const BY_ID = sql`
	select min(line) as line, arg_min(given, line) as given,
		coalesce(arg_min(title, line) filter (where title <> ''), arg_min(given, line)) as title,
		min(first) as first, max(last) as last, min(date_precision) as date_precision
	from (select * from made_name where given <> ''
		qualify date_precision = min(date_precision) over (partition by lower(given)))
	group by lower(given)`;

/**
 * Without an id, a title and its first day are one activity however they are written; a day within
 * a longer one of the same title is a part of it.
 */
const BY_TITLE = sql`
	with titled as (
		select ${titleKey(sql`title`)} as title_key, * from made_name where given = '' and title <> ''
	), one as (
		select title_key, min(line) as line, arg_min(title, line) as title, first, max(last) as last,
			min(date_precision) as date_precision
		from (select * from titled qualify date_precision = min(date_precision) over (partition by title_key, first))
		group by title_key, first
	)
	select line, '' as given, title, first, last, date_precision from one
	where not exists (select 1 from one longer where longer.title_key = one.title_key
		and longer.first < one.first and one.first <= longer.last)`;

const identified = (made: Fragment): Fragment =>
	sql`select n.*, i.id, 'unspecified' as type, '' as country
		from (${made}) n join read_id i on i.text = coalesce(nullif(n.given, ''), n.title)`;

/**
 * Adds those of the activities (`line, given, id, title, first, last …`) that are not there already:
 * by their id, or by their title on that day.
 */
async function add(database: Database, source: Source, activities: Fragment): Promise<void> {
	await database.run(sql`insert into activity_row by name
		with known as ${KNOWN_ACTIVITIES}
		select ${source.id}::varchar as source, -line as line, given, id, title, type as types, type as type_labels,
			case when first > ${source.settings.asOf} then 'planned' else 'held' end as status,
			first as start_date, last as end_date, date_precision, country as countries,
			'' as city, '' as series, '' as series_label, '' as edition, '' as access, '' as mode, '' as capacity,
			'' as objectives, '' as objective_labels, '' as description, '' as organisers, '' as partners,
			'' as headcount, '' as headcount_qualifier, 'recorded' as provenance, ${source.file}::varchar as origin
		from (${activities}) made
		where not (given <> '' and (lower(given) in (select given from known) or id in (select given from known)))
			and not exists (select 1 from known where known.title_key = ${titleKey(sql`made.title`)}
				and made.first between known.start_date and known.end_date
				and (made.given = '' or known.given = '' or not known.made))`);
}
