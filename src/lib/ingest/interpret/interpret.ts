import type { Database } from '$lib/engine/database';
import { ident, sql } from '$lib/sql/statement';
import type { Resource } from '../canonical/resource';
import { createStaged, joined, staged } from '../canonical/staged';
import { sourceTable, type Source } from '../source';
import { interpretActivities } from './activities';
import { CREATE_ACTIVITY_ROWS } from './activity-rows';
import { CREATE_ATTENDANCE_ROWS, interpretAttendance } from './attendance';
import { CREATE_FINDINGS } from './findings';
import { makeActivities } from './made-activities';
import { partPersons } from './part-persons';
import { stageActivities } from './stage-activities';
import { compareHeadcounts, stageAttendance } from './stage-attendance';
import { stageVisits } from './stage-visits';
import { CREATE_VISIT_ROWS, interpretVisits } from './visits';

/**
 * Makes the staged tables and the findings of all sources together, anew. Sources come in the order
 * they were added, the tables of an opened project before all others; they are only read.
 */
export async function interpret(
	database: Database,
	sources: readonly Source[],
	resources: readonly Resource[]
): Promise<void> {
	for (const resource of resources) {
		await database.run(sql`drop table if exists ${staged(resource.name)}`);
		await database.run(createStaged(resource));
	}
	const tables = [CREATE_FINDINGS, CREATE_ACTIVITY_ROWS, CREATE_ATTENDANCE_ROWS, CREATE_VISIT_ROWS];
	for (const statement of tables) await database.run(statement);
	for (const source of sources) await findSkipped(database, source);

	const of = (kind: Source['kind']) => sources.filter((source) => source.kind === kind);
	for (const source of of('table')) await takeOver(database, source, resources);
	for (const source of of('activities')) await interpretActivities(database, source);
	for (const source of of('attendance')) await makeActivities(database, source);
	await stageActivities(database);
	for (const source of of('attendance')) await interpretAttendance(database, source);
	await partPersons(database);
	await stageAttendance(database);
	await compareHeadcounts(database);
	for (const source of of('visits')) await interpretVisits(database, source);
	await stageVisits(database);
}

/** Blank rows, totals and what is no page view. */
async function findSkipped(database: Database, { id }: Source): Promise<void> {
	await database.run(sql`insert into finding select ${id}::varchar, line, rows, '', '', skip
		from ${ident(sourceTable(id))} where skip is not null`);
}

/** Puts the rows of a canonical table among the staged ones as they are. */
async function takeOver(
	database: Database,
	{ id, table }: Source,
	resources: readonly Resource[]
): Promise<void> {
	const resource = resources.find(({ name }) => name === table);
	if (!resource) return;
	const names = resource.schema.fields.map(({ name }) => ident(name));
	const cells = names.map((name) => sql`nullif(${name}, '')`);
	await database.run(sql`insert into ${staged(resource.name)} (_file, _line, ${joined(names)})
		select ${id}::varchar, line, ${joined(cells)} from ${ident(sourceTable(id))} where skip is null`);
}
