import type { Database } from '$lib/engine/database';
import { sql } from '$lib/sql/statement';

/**
 * Attendances into `staged_attendance`, beside those of opened projects, which were there first: a
 * person counts once in a role at an event.
 */
export async function stageAttendance(database: Database): Promise<void> {
	await database.run(sql`create or replace table attendance_numbered as
		select r.*, row_number() over (partition by activity_id, person, role order by source, line) as occurrence,
			t.person is not null as staged_already
		from attendance_row r left join (select distinct activity_id, person, role from staged_attendance) t
			using (activity_id, person, role)`);
	await database.run(sql`insert into finding
		select source, line, 1, '', '', 'same-person-twice' from attendance_numbered where occurrence > 1 or staged_already`);
	await database.run(sql`insert into staged_attendance
		(_file, _line, activity_id, person, country, sex, organisation, organisation_type, role, provenance)
		select source, line, activity_id, person, country, sex, organisation, organisation_type, role, provenance
		from attendance_numbered where occurrence = 1 and not staged_already`);
	await database.run(sql`drop table attendance_numbered`);
}

/** Tells the activities whose stated exact headcount is not the number of persons listed. */
export async function compareHeadcounts(database: Database): Promise<void> {
	await database.run(sql`insert into finding
		select a._file, a._line, 1, 'headcount', a.headcount || ' ≠ ' || l.persons, 'headcount-disagrees'
		from staged_activity a join (
			select activity_id, count(distinct person) as persons from staged_attendance
			where role = 'participant' group by activity_id
		) l using (activity_id)
		where a.headcount_qualifier = 'exact' and try_cast(a.headcount as bigint) <> l.persons
			and a.provenance <> 'synthetic' and a._line > 0`);
}
