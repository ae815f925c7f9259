import type { Database } from '$lib/engine/database';
import { sql, type Statement } from '$lib/sql/statement';
import type { Source } from '../source';
import { createLookup } from './lookup';
import * as reading from './readings';
import { sourceRows, textsOf } from './source-rows';
import { COUNTED, visitFindings } from './visit-findings';

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
	// Beside a day's countries, a row without one is what is left of the day, not the whole of it.
	await database.run(sql`create or replace table visit_read as
		select row.line, row.rows, row.day as day_text, case when row.day = '' then 'blank' else d.kind end as day_kind,
			case when d.date_precision = 'day' and d.first = d.last then d.first end as day, nullif(co.codes, '') as country,
			row.country as country_text, coalesce(co.unknown, '') || coalesce(co.online, '') as unknown_country,
			coalesce(co.region, '') as region,
			row.section, row.channel, row.device, row.provenance,
			row.visits as visits_text, coalesce(vi.value, '') as visits,
			row.pageviews as pageviews_text, coalesce(pv.value, '') as pageviews,
			row.visitors as visitors_text, coalesce(vs.value, '') as stated_visitors,
			stated_visitors <> '' and (${fine ? 1 : 0} = 1
				or count(*) over (partition by d.first, d.last, nullif(co.codes, '')) > 1
				or nullif(co.codes, '') is null and count(nullif(co.codes, '')) over (partition by d.first, d.last) > 0) as mixed,
			case when mixed then '' else stated_visitors end as visitors
		from (${sourceRows(source, 'visits')}) row
			left join read_day d on d.text = row.day left join read_country co on co.text = row.country
			left join read_visits vi on vi.text = row.visits left join read_pageviews pv on pv.text = row.pageviews
			left join read_visitors vs on vs.text = row.visitors`);
	for (const statement of visitFindings(id)) await database.run(statement);
	await database.run(sql`insert into visit_row
		select ${id}::varchar, ${mapping.country === undefined ? 0 : 1} = 1, line, rows, day, country, section, channel, device,
			visits, pageviews, visitors,
			case when provenance in ('reported', 'recorded', 'coded', 'reference', 'synthetic') then provenance else 'recorded' end
		from visit_read where ${COUNTED}`);
	await database.run(sql`drop table visit_read`);
}
