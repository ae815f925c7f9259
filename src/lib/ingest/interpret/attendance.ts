import type { Database } from '$lib/engine/database';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import type { Source } from '../source';
import { readRole } from '../values/role';
import { find } from './findings';
import { createLookup } from './lookup';
import * as reading from './readings';
import { sourceRows, textsOf } from './source-rows';

/** The table of attendances as the sources hold them, before the same person twice is looked for. */
export const CREATE_ATTENDANCE_ROWS: Statement = sql`create or replace table attendance_row (
	source varchar, line integer, activity_id varchar, person varchar, country varchar, sex varchar,
	organisation varchar, organisation_type varchar, role varchar, provenance varchar)`;

const plain = (text: Fragment): Fragment =>
	sql`trim(regexp_replace(lower(strip_accents(${text})), '[^a-z0-9]+', ' ', 'g'))`;

/**
 * Makes `read_event`: for each combination of id, title and date in a source, the activity it means
 * and how many it could mean.
 */
async function readEvents(database: Database, source: Source): Promise<void> {
	const dates = textsOf(source, 'attendance', 'activity_date');
	const date = reading.dateReading(source.settings.dateOrder);
	await createLookup(database, 'read_date', reading.DATE, dates, date);
	await database.run(sql`create or replace table read_event as
		with named as (
			select distinct activity_id as given, activity_title as title, activity_date as date_text
			from (${sourceRows(source, 'attendance')})
		), candidate as (
			select n.*, k.activity_id, 1 as rank from named n join activity_key k
				on (n.given <> '' and k.given = lower(n.given)) or (n.title <> '' and k.given = lower(n.title))
			union all
			select n.*, a.activity_id, 2 as rank from named n left join read_date d on d.text = n.date_text
				join staged_activity a on case when n.title <> '' then ${plain(sql`a.title`)} = ${plain(sql`n.title`)}
					else n.given = '' and d.kind = 'date' end
				and (coalesce(d.kind, 'blank') <> 'date' or d.first between a.start_date and a.end_date)
		)
		select given, title, date_text, any_value(activity_id) as activity_id, count(distinct activity_id) as matches
		from (select * from candidate qualify rank = min(rank) over (partition by given, title, date_text))
		group by all`);
}

/** The id of the one event a source is the list of, as SQL; null where its columns tell. */
function chosenEvent({ event }: Source['settings']): Fragment | null {
	if (!event) return null;
	if ('activityId' in event) return sql`${event.activityId}::varchar`;
	return sql`(select min(activity_id) from staged_activity
		where lower(title) = lower(${event.title}) and ${event.date} between start_date and end_date)`;
}

/** Reads a source's persons into `attendance_row`, with findings for whatever is off. */
export async function interpretAttendance(database: Database, source: Source): Promise<void> {
	const { settings, mapping, id } = source;
	const texts = (field: Parameters<typeof textsOf>[2]) => textsOf(source, 'attendance', field);
	await readEvents(database, source);
	await createLookup(
		database,
		'read_country',
		reading.COUNTRIES,
		texts('country'),
		reading.countryReading
	);
	await createLookup(
		database,
		'read_place',
		reading.COUNTRIES,
		texts('place'),
		reading.placeReading
	);
	await createLookup(
		database,
		'read_role',
		reading.WORD,
		texts('role'),
		reading.wordReading(readRole)
	);
	await createLookup(database, 'read_sex', reading.WORD, texts('sex'), reading.sexReading);
	await createLookup(
		database,
		'read_attended',
		reading.WORD,
		texts('attended'),
		reading.yesNoReading
	);
	const chosen = chosenEvent(settings);
	// Where anybody is marked as having come, the others did not; else all who are not marked absent.
	const came =
		mapping.attended === undefined
			? sql`true`
			: sql`case when exists (select 1 from read_attended where word = 'yes') then att.word = 'yes'
				else row.attended <> '' and coalesce(att.word, '') <> 'no' end`;
	await database.run(sql`create or replace table attendance_read as
		select row.line, row.rows, row.person, row.activity_id || row.activity_title as event_text,
			${chosen ?? sql`case when ev.matches = 1 then ev.activity_id end`} as activity_id,
			${chosen ? sql`0` : sql`coalesce(ev.matches, 0)`} as matches,
			coalesce(nullif(co.codes, ''), nullif(pl.codes, '')) as country,
			coalesce(co.unknown, '') || coalesce(pl.unknown, '') as unknown_country,
			se.word as sex, row.organisation, row.organisation_type, row.role as role_text,
			coalesce(nullif(ro.word, ''), ${settings.role}::varchar) as role, coalesce(ro.word, '') as role_word, row.provenance,
			case when ${settings.evidence} = 'registration' then 'registration-only'
				when not coalesce(${came}, false) then 'did-not-attend' end as skip
		from (${sourceRows(source, 'attendance')}) row
			left join read_event ev on ev.given = row.activity_id and ev.title = row.activity_title and ev.date_text = row.activity_date
			left join read_country co on co.text = row.country left join read_place pl on pl.text = row.place
			left join read_role ro on ro.text = row.role left join read_sex se on se.text = row.sex
			left join read_attended att on att.text = row.attended`);
	for (const statement of findings(id)) await database.run(statement);
	await database.run(sql`insert into attendance_row
		select ${id}::varchar, line, activity_id,
			case when person <> '' then person else 'x-' || left(md5(concat_ws(chr(31), ${id}::varchar, line)), 20) end,
			country, nullif(sex, ''), nullif(organisation, ''), nullif(organisation_type, ''),
			role, case when provenance in ('reported', 'recorded', 'coded', 'reference', 'synthetic') then provenance else 'recorded' end
		from attendance_read where skip is null and activity_id is not null`);
	await database.run(sql`drop table attendance_read`);
}

function findings(id: string): Statement[] {
	const where = (condition: Fragment): Fragment => sql`from attendance_read where ${condition}`;
	const counted = sql`skip is null and activity_id is not null`;
	return [
		find(id, 'registration-only', '', sql`''`, where(sql`skip = 'registration-only'`)),
		find(id, 'did-not-attend', 'attended', sql`''`, where(sql`skip = 'did-not-attend'`)),
		find(
			id,
			'no-such-activity',
			'activity_id',
			sql`event_text`,
			where(sql`skip is null and activity_id is null and matches = 0`)
		),
		find(
			id,
			'activity-ambiguous',
			'activity_title',
			sql`event_text`,
			where(sql`skip is null and activity_id is null and matches > 1`)
		),
		find(id, 'no-identity', '', sql`''`, where(sql`${counted} and person = ''`)),
		find(
			id,
			'unknown-country',
			'country',
			sql`unknown_country`,
			where(sql`${counted} and unknown_country <> ''`)
		),
		find(
			id,
			'unknown-value',
			'role',
			sql`role_text`,
			where(sql`${counted} and role_text <> '' and role_word = ''`)
		)
	];
}

/** Attendances into `staged_attendance`: a person counts once in a role at an event. */
export async function stageAttendance(database: Database): Promise<void> {
	await database.run(sql`create or replace table attendance_numbered as
		select *, row_number() over (partition by activity_id, person, role order by source, line) as occurrence
		from attendance_row`);
	await database.run(sql`insert into finding
		select source, line, 1, '', '', 'same-person-twice' from attendance_numbered where occurrence > 1`);
	await database.run(sql`insert into staged_attendance
		(_file, _line, activity_id, person, country, sex, organisation, organisation_type, role, provenance)
		select source, line, activity_id, person, country, sex, organisation, organisation_type, role, provenance
		from attendance_numbered where occurrence = 1`);
	await database.run(sql`drop table attendance_numbered`);
	await database.run(sql`insert into finding
		select a._file, a._line, 1, 'headcount', a.headcount || ' ≠ ' || l.persons, 'headcount-disagrees'
		from staged_activity a join (
			select activity_id, count(distinct person) as persons from staged_attendance
			where role = 'participant' group by activity_id
		) l using (activity_id)
		where a.headcount_qualifier = 'exact' and a.headcount::bigint <> l.persons
			and a.provenance <> 'synthetic'`);
}
