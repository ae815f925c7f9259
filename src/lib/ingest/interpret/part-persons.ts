import type { Database } from '$lib/engine/database';
import { sql } from '$lib/sql/statement';

/**
 * Parts the persons who share an address or a phone at an event: whose name has no word in common
 * with the first one there is somebody else, and is told. Names that are missing part nobody. Over
 * several events one address stays one person, so that people are rather too few than too many.
 */
export async function partPersons(database: Database): Promise<void> {
	await database.run(sql`create or replace table shared_person as
		select activity_id, person, arg_min(marks, (source, line)) as first_marks
		from attendance_row where marks <> '' group by activity_id, person having count(distinct marks) > 1`);
	await database.run(sql`create or replace table other_person as
		select r.source, r.line, left(r.person, 2) || left(md5(concat_ws(chr(31), r.person, r.marks)), 20) as person
		from attendance_row r join shared_person s using (activity_id, person)
		where r.marks <> '' and not list_has_any(string_split(r.marks, ' '), string_split(s.first_marks, ' '))`);
	await database.run(sql`insert into finding
		select source, line, 1, '', '', 'same-email-names-differ' from other_person`);
	await database.run(sql`update attendance_row r set person = o.person from other_person o
		where r.source = o.source and r.line = o.line`);
	await database.run(sql`drop table shared_person`);
	await database.run(sql`drop table other_person`);
}
