import type { Database } from '$lib/engine/database';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import type { Source } from '../source';
import { find } from './findings';
import { createLookup } from './lookup';
import * as reading from './readings';
import { sourceRows, textsOf } from './source-rows';

/** The table of web use as the sources hold it: one row a day and dimensions, `rows` of the file. */
export const CREATE_VISIT_ROWS: Statement = sql`create or replace table visit_row (
	source varchar, by_country boolean, line integer, rows integer, day varchar, country varchar, section varchar,
	channel varchar, device varchar, visits varchar, pageviews varchar, visitors varchar, provenance varchar)`;

/** Reads a source's days into `visit_row`, with findings for whatever is off. */
export async function interpretVisits(database: Database, source: Source): Promise<void> {
	const { id, mapping, settings } = source;
	const texts = (field: Parameters<typeof textsOf>[2]) => textsOf(source, 'visits', field);
	const number = reading.numberReading(settings.decimal);
	await createLookup(
		database,
		'read_day',
		reading.DATE,
		texts('day'),
		reading.dateReading(settings.dateOrder)
	);
	await createLookup(
		database,
		'read_country',
		reading.COUNTRIES,
		texts('country'),
		reading.countryReading
	);
	for (const measure of ['visits', 'pageviews', 'visitors'] as const) {
		await createLookup(database, `read_${measure}`, reading.NUMBER, texts(measure), number);
	}
	const fine = [mapping.section, mapping.channel, mapping.device].some((one) => one !== undefined);
	await database.run(sql`create or replace table visit_read as
		select row.line, row.rows, row.day as day_text, case when row.day = '' then 'blank' else d.kind end as day_kind,
			case when d.date_precision = 'day' then d.first end as day, nullif(co.codes, '') as country,
			row.country as country_text, coalesce(co.unknown, '') as unknown_country,
			row.section, row.channel, row.device, row.provenance,
			row.visits as visits_text, coalesce(vi.value, '') as visits,
			row.pageviews as pageviews_text, coalesce(pv.value, '') as pageviews,
			row.visitors as visitors_text, coalesce(vs.value, '') as stated_visitors,
			stated_visitors <> '' and (${fine ? 1 : 0} = 1 or count(*) over (partition by row.day, row.country) > 1) as mixed,
			case when mixed then '' else stated_visitors end as visitors
		from (${sourceRows(source, 'visits')}) row
			left join read_day d on d.text = row.day left join read_country co on co.text = row.country
			left join read_visits vi on vi.text = row.visits left join read_pageviews pv on pv.text = row.pageviews
			left join read_visitors vs on vs.text = row.visitors`);
	for (const statement of findings(id)) await database.run(statement);
	await database.run(sql`insert into visit_row
		select ${id}::varchar, ${mapping.country === undefined ? 0 : 1} = 1, line, rows, day, country, section, channel, device,
			visits, pageviews, visitors,
			case when provenance in ('reported', 'recorded', 'coded', 'reference', 'synthetic') then provenance else 'recorded' end
		from visit_read where ${COUNTED}`);
	await database.run(sql`drop table visit_read`);
}

const UNREADABLE = sql`(visits_text <> '' and visits = '' or pageviews_text <> '' and pageviews = ''
	or visitors_text <> '' and stated_visitors = '')`;

const COUNTED = sql`day is not null and not ${UNREADABLE} and visits || visitors <> ''`;

function findings(id: string): Statement[] {
	const where = (condition: Fragment): Fragment => sql`from visit_read where ${condition}`;
	return [
		find(id, 'no-date', 'day', sql`''`, where(sql`day_kind = 'blank'`)),
		find(id, 'ambiguous-date', 'day', sql`day_text`, where(sql`day_kind = 'ambiguous'`)),
		find(
			id,
			'unreadable-date',
			'day',
			sql`day_text`,
			where(sql`day is null and day_kind not in ('blank', 'ambiguous')`)
		),
		find(
			id,
			'unreadable-number',
			'visits',
			sql`concat_ws(' / ', nullif(visits_text, ''), nullif(pageviews_text, ''), nullif(visitors_text, ''))`,
			where(sql`day is not null and ${UNREADABLE}`)
		),
		find(
			id,
			'visits-unknown',
			'visits',
			sql`''`,
			where(sql`day is not null and not ${UNREADABLE} and visits || visitors = ''`)
		),
		find(
			id,
			'visitors-not-additive',
			'visitors',
			sql`stated_visitors`,
			where(sql`${COUNTED} and mixed`)
		),
		find(
			id,
			'unknown-country',
			'country',
			sql`country_text`,
			where(sql`${COUNTED} and unknown_country <> ''`)
		)
	];
}

/**
 * Web use into `staged_visit` and `staged_daily_visitors`. Two files that count the same day count
 * the same visits, so a day is taken from one of them: the one by country, else the one added first.
 */
export async function stageVisits(database: Database): Promise<void> {
	await database.run(sql`create or replace table visit_chosen as
		with day as (
			select day, arg_min(source, (not by_country, source)) filter (where visits <> '') as visits_from,
				arg_min(source, (not by_country, source)) filter (where visitors <> '') as visitors_from
			from visit_row group by day
		)
		select r.*, r.visits <> '' and r.source = day.visits_from as takes_visits,
			r.visitors <> '' and r.source = day.visitors_from as takes_visitors
		from visit_row r join day using (day)`);
	await database.run(sql`insert into finding
		select source, line, rows, 'day', day, 'day-counted-elsewhere' from visit_chosen
		where not takes_visits and not takes_visitors`);
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
