import { sql, type Statement } from '$lib/sql/statement';

/** The table of activities as the sources hold them, before duplicates are looked for. */
export const CREATE_ACTIVITY_ROWS: Statement = sql`create or replace table activity_row (
	source varchar, line integer, given varchar, id varchar, title varchar, types varchar,
	type_labels varchar, status varchar, start_date varchar, end_date varchar, date_precision varchar,
	countries varchar, city varchar, series varchar, series_label varchar, edition varchar,
	access varchar, mode varchar, capacity varchar, objectives varchar, objective_labels varchar,
	description varchar, organisers varchar, partners varchar, headcount varchar,
	headcount_qualifier varchar, provenance varchar, origin varchar)`;
