import type { Database } from '$lib/engine/database';
import { sql, type Fragment } from '$lib/sql/statement';
import type { Source } from '../source';
import { createLookup } from './lookup';
import { DATE, dateReading, idReading } from './readings';
import { slug } from './slug';
import { sourceRows, textsOf } from './source-rows';

/** Adds the activities that an attendance source makes: its own event, or those its columns name. */
export async function makeActivities(database: Database, source: Source): Promise<void> {
	const { event, makeActivities: wanted, dateOrder } = source.settings;
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
	const dates = textsOf(source, 'attendance', 'activity_date');
	await createLookup(database, 'read_date', DATE, dates, dateReading(dateOrder));
	const named = sql`select min(line) as line, activity_id as given, activity_title as title, activity_date
		from (${sourceRows(source, 'attendance')}) group by all`;
	const names = sql`select coalesce(nullif(given, ''), title) as text from (${named})`;
	await createLookup(database, 'read_id', ['id'], names, idReading);
	await add(
		database,
		source,
		sql`select n.line, n.given, i.id, coalesce(nullif(n.title, ''), n.given) as title, d.first, d.last,
				d.date_precision, 'unspecified' as type, '' as country
			from (${named}) n join read_date d on d.text = n.activity_date and d.kind = 'date'
				join read_id i on i.text = coalesce(nullif(n.given, ''), n.title)`
	);
}

/** Adds those of the activities (`line, given, id, title, first, last …`) that no source has. */
async function add(database: Database, source: Source, activities: Fragment): Promise<void> {
	await database.run(sql`insert into activity_row by name
		select ${source.id}::varchar as source, line, given, id, title, type as types, type as type_labels,
			case when first > ${source.settings.asOf} then 'planned' else 'held' end as status,
			first as start_date, last as end_date, date_precision, country as countries,
			'' as city, '' as series, '' as series_label, '' as edition, '' as access, '' as mode, '' as capacity,
			'' as objectives, '' as objective_labels, '' as description, '' as organisers, '' as partners,
			'' as headcount, '' as headcount_qualifier, 'recorded' as provenance, ${source.file}::varchar as origin
		from (${activities}) made
		where not exists (select 1 from activity_row a where
			(made.given <> '' and lower(a.given) = lower(made.given))
			or (lower(a.title) = lower(made.title) and made.first between a.start_date and a.end_date))`);
}
