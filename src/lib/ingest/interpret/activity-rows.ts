import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import { titleKey } from '../load/plain';

/**
 * The table of activities as the sources hold them, before duplicates are looked for. A negative
 * `line` is an activity that no row is, made from a list of persons: what is found of it is told of
 * no row.
 */
export const CREATE_ACTIVITY_ROWS: Statement = sql`create or replace table activity_row (
	source varchar, line integer, given varchar, id varchar, title varchar, types varchar,
	type_labels varchar, status varchar, start_date varchar, end_date varchar, date_precision varchar,
	countries varchar, city varchar, series varchar, series_label varchar, edition varchar,
	access varchar, mode varchar, capacity varchar, objectives varchar, objective_labels varchar,
	description varchar, organisers varchar, partners varchar, headcount varchar,
	headcount_qualifier varchar, provenance varchar, origin varchar)`;

/**
 * Every activity so far, from rows and from projects that were opened, as `given, title_key,
 * start_date, end_date, made`.
 */
export const KNOWN_ACTIVITIES: Fragment = sql`(
	select lower(given) as given, ${titleKey(sql`title`)} as title_key, start_date, end_date, line < 0 as made
	from activity_row
	union all select activity_id, ${titleKey(sql`title`)}, start_date, end_date, false from staged_activity)`;
