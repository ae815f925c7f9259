import type { Database } from '$lib/engine/database';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import { BESIDE } from '../load/person';
import type { Source } from '../source';
import { readRole } from '../values/role';
import { attendanceFindings } from './attendance-findings';
import { chosenEvent, findEvents } from './find-events';
import { createLookup } from './lookup';
import * as reading from './readings';
import { sourceRows, textsOf } from './source-rows';

/** The table of attendances as the sources hold them, before the same person twice is looked for. */
export const CREATE_ATTENDANCE_ROWS: Statement = sql`create or replace table attendance_row (
	source varchar, line integer, activity_id varchar, person varchar, marks varchar, country varchar, sex varchar,
	organisation varchar, organisation_type varchar, role varchar, provenance varchar)`;

/**
 * Why a row is not somebody who came, as SQL; null where it is. A word that says neither yes nor no
 * counts nobody beside words that do, least of all "registered"; in a column without any, the reader
 * has said that all came.
 * A blank is an absence where the present are marked, and presence where only the absent are.
 */
function notCame({ settings, mapping }: Source): Fragment {
	if (settings.evidence === 'registration') return sql`'registration-only'`;
	if (mapping.attended === undefined) return sql`null::varchar`;
	const marked = (word: string) =>
		sql`exists (select 1 from read_attended where word = ${word}::varchar)`;
	return sql`case coalesce(att.word, 'blank') when 'yes' then null when 'no' then 'did-not-attend'
		when 'blank' then case when ${marked('yes')} then 'did-not-attend' end
		else case when ${marked('yes')} or ${marked('no')}
			then case att.word when 'registered' then 'registration-only' else 'attendance-unread' end end end`;
}

/** Reads a source's persons into `attendance_row`, with findings for whatever is off. */
export async function interpretAttendance(database: Database, source: Source): Promise<void> {
	const { settings, id } = source;
	await findEvents(database, source);
	await readPersons(database, source);
	const chosen = chosenEvent(settings);
	await database.run(sql`create or replace table attendance_read as
		select row.line, row.rows, split_part(row.person, ${BESIDE}, 1) as person, split_part(row.person, ${BESIDE}, 2) as marks,
			${chosen ?? sql`case when ev.matches = 1 then ev.activity_id end`} as activity_id,
			${chosen ? sql`0` : sql`coalesce(ev.matches, 0)`} as matches, ${chosen ? sql`'blank'` : sql`ev.date_kind`} as date_kind,
			coalesce(nullif(co.codes, ''), nullif(pl.codes, '')) as country,
			coalesce(co.unknown, '') || coalesce(pl.unknown, '') || coalesce(co.online, '') || coalesce(pl.online, '') as unknown_country,
			coalesce(co.region, '') || coalesce(pl.region, '') as region,
			coalesce(se.word, '') as sex, row.organisation, row.organisation_type,
			coalesce(nullif(ro.word, ''), ${settings.role}::varchar) as role, ro.word = '' and not ro.blank::boolean as role_unread,
			row.provenance, row.attended, att.word as attended_word, ${notCame(source)} as skip
		from (${sourceRows(source, 'attendance')}) row
			left join read_event ev on ev.given = row.activity_id and ev.title = row.activity_title and ev.date_text = row.activity_date
			left join read_country co on co.text = row.country left join read_place pl on pl.text = row.place
			left join read_role ro on ro.text = row.role left join read_sex se on se.text = row.sex
			left join read_attended att on att.text = row.attended`);
	for (const statement of attendanceFindings(id)) await database.run(statement);
	await database.run(sql`insert into attendance_row
		select ${id}::varchar, line, activity_id,
			case when person <> '' then person else 'x-' || left(md5(concat_ws(chr(31), ${id}::varchar, line)), 20) end, marks,
			country, case when sex in ('female', 'male') then sex end, nullif(organisation, ''), nullif(organisation_type, ''),
			role, case when provenance in ('reported', 'recorded', 'coded', 'reference', 'synthetic') then provenance else 'recorded' end
		from attendance_read where skip is null and activity_id is not null`);
	await database.run(sql`drop table attendance_read`);
}

/** Makes the lookups of what the cells about persons say. */
async function readPersons(database: Database, source: Source): Promise<void> {
	const texts = (field: Parameters<typeof textsOf>[2]) => textsOf(source, 'attendance', field);
	const { COUNTRIES, WORD_OR_BLANK, countryReading, placeReading } = reading;
	await createLookup(database, 'read_country', COUNTRIES, texts('country'), countryReading);
	await createLookup(database, 'read_place', COUNTRIES, texts('place'), placeReading);
	const role = reading.wordOrBlank(readRole);
	await createLookup(database, 'read_role', WORD_OR_BLANK, texts('role'), role);
	await createLookup(database, 'read_sex', reading.WORD, texts('sex'), reading.sexReading);
	const attended = reading.attendedReading;
	await createLookup(database, 'read_attended', reading.WORD, texts('attended'), attended);
}
