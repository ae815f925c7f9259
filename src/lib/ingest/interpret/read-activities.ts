import type { Database } from '$lib/engine/database';
import { sql, type Fragment } from '$lib/sql/statement';
import type { Field } from '../fields';
import type { Source } from '../source';
import { readAccess } from '../values/access';
import { readMode } from '../values/mode';
import { readStatus } from '../values/status';
import { createLookup } from './lookup';
import * as reading from './readings';
import { sourceRows, textsOf } from './source-rows';

/**
 * Makes the table `activity_read` of a source: its rows with every cell's reading beside it. What a
 * cell cannot be read as stays empty; the findings say so.
 */
export async function readActivities(database: Database, source: Source): Promise<void> {
	const { dateOrder, decimal, asOf } = source.settings;
	const texts = (field: Field): Fragment => textsOf(source, 'activities', field);
	const date = reading.dateReading(dateOrder);
	const count = reading.countReading(decimal);
	await createLookup(database, 'read_start', reading.DATE, texts('start_date'), date);
	await createLookup(database, 'read_end', reading.DATE, texts('end_date'), date);
	await createLookup(
		database,
		'read_countries',
		reading.COUNTRIES,
		texts('countries'),
		reading.countriesReading
	);
	await createLookup(
		database,
		'read_place',
		reading.COUNTRIES,
		texts('place'),
		reading.placeReading
	);
	await createLookup(database, 'read_headcount', reading.COUNT, texts('headcount'), count);
	await createLookup(
		database,
		'read_qualifier',
		reading.WORD,
		texts('headcount_qualifier'),
		reading.qualifierReading
	);
	await createLookup(database, 'read_capacity', reading.COUNT, texts('capacity'), count);
	await createLookup(
		database,
		'read_status',
		reading.WORD,
		texts('status'),
		reading.wordReading(readStatus)
	);
	await createLookup(
		database,
		'read_mode',
		reading.WORD,
		texts('mode'),
		reading.wordReading(readMode)
	);
	await createLookup(
		database,
		'read_access',
		reading.WORD,
		texts('access'),
		reading.wordReading(readAccess)
	);
	const items = reading.itemsReading(true);
	await createLookup(database, 'read_types', reading.ITEMS, texts('types'), items);
	await createLookup(
		database,
		'read_objectives',
		reading.ITEMS,
		texts('objectives'),
		reading.itemsReading(false)
	);
	await createLookup(
		database,
		'read_organisers',
		reading.ITEMS,
		texts('organisers'),
		reading.itemsReading(false)
	);
	await createLookup(
		database,
		'read_partners',
		reading.ITEMS,
		texts('partners'),
		reading.itemsReading(false)
	);
	await createLookup(database, 'read_series', ['id'], texts('series'), reading.idReading);
	const names = sql`select case when activity_id <> '' then activity_id when title <> '' then title
		else coalesce(nullif(organisers, ''), nullif(types, ''), 'activity') end as text from (${sourceRows(source, 'activities')})`;
	await createLookup(database, 'read_id', ['id'], names, reading.idReading);
	await database.run(sql`create or replace table activity_read as
		with row as (
			select r.*, case when activity_id <> '' then activity_id when title <> '' then title
				else coalesce(nullif(organisers, ''), nullif(types, ''), 'activity') end as named
			from (${sourceRows(source, 'activities')}) r
		)
		select row.line, row.rows, row.activity_id as given, row.title, row.edition, row.description,
			row.start_date as start_text, row.end_date as end_text, row.headcount as headcount_text,
			row.countries || row.place as country_text, row.mode as mode_text, row.access as access_text,
			row.status as status_text, row.series as series_label, row.provenance, row.source as stated_source, row.named,
			read_id.id,
			case when start_text = '' then 'blank' else st.kind end as start_kind,
			try_cast(nullif(st.first, '') as date) as starts, st.date_precision as date_precision,
			case when end_text = '' then 'blank' else en.kind end as end_kind,
			try_cast(nullif(en.last, '') as date) as stated_end,
			case when stated_end >= starts then stated_end else try_cast(nullif(st.last, '') as date) end as ends,
			coalesce(nullif(co.codes, ''), nullif(pl.codes, ''), '') as codes,
			coalesce(co.online, '') || coalesce(pl.online, '') <> '' as online,
			coalesce(co.region, '') || coalesce(pl.region, '') as region,
			coalesce(co.unknown, '') || coalesce(pl.unknown, '') as unknown_country,
			coalesce(nullif(row.city, ''), pl.city, '') as city,
			case when headcount_text = '' then 'blank' else hc.kind end as headcount_kind,
			coalesce(hc.value, '') as headcount_value,
			row.headcount_qualifier as qualifier_text, coalesce(hq.word, '') as qualifier_word,
			case when qualifier_word in ('', 'exact') then coalesce(hc.qualifier, '') else qualifier_word end as headcount_qualifier, hc.note as headcount_note,
			row.capacity as capacity_text, ca.kind as capacity_kind,
			case when ca.kind = 'count' and ca.value <> '0' then ca.value else '' end as capacity,
			coalesce(nullif(ty.ids, ''), '') as types, coalesce(ty.labels, '') as type_labels,
			coalesce(se.id, '') as series, coalesce(ob.ids, '') as objectives, coalesce(ob.labels, '') as objective_labels,
			coalesce(og.labels, '') as organisers, coalesce(pa.labels, '') as partners,
			coalesce(mo.word, '') as mode_word, coalesce(ac.word, '') as access_word, coalesce(sa.word, '') as status_word,
			starts > ${asOf}::date as future,
			case when status_word <> '' and not (status_word = 'held' and future) then status_word
				when future then 'planned' else 'held' end as status
		from row left join read_id on read_id.text = row.named
			left join read_start st on st.text = row.start_date left join read_end en on en.text = row.end_date
			left join read_countries co on co.text = row.countries left join read_place pl on pl.text = row.place
			left join read_headcount hc on hc.text = row.headcount left join read_capacity ca on ca.text = row.capacity
			left join read_qualifier hq on hq.text = row.headcount_qualifier
			left join read_types ty on ty.text = row.types left join read_series se on se.text = row.series
			left join read_objectives ob on ob.text = row.objectives
			left join read_organisers og on og.text = row.organisers left join read_partners pa on pa.text = row.partners
			left join read_mode mo on mo.text = row.mode left join read_access ac on ac.text = row.access
			left join read_status sa on sa.text = row.status`);
}
