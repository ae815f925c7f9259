import type { Database } from '$lib/engine/database';
import type { Programme } from '$lib/model/programme';
import { sql } from '$lib/sql/statement';
import { masked } from '../load/masked';
import type { Resource } from './resource';
import { staged } from './staged';
import { canonicalRules } from './validate';

/**
 * Takes staged rows that break a rule of their table out again, each with a finding that holds the
 * value and the rule. An activity that no row is (of a line below 0) is told by the persons it loses.
 */
export async function refuseBroken(
	database: Database,
	resources: readonly Resource[],
	programme: Programme
): Promise<void> {
	const filled = new Map<string, boolean>();
	for (const { name } of resources) {
		const [any] = await database.query(sql`select 1 from ${staged(name)} limit 1`);
		filled.set(name, any !== undefined);
	}
	for (const { resource, column, rule, broken } of canonicalRules(resources, programme)) {
		if (!filled.get(resource)) continue;
		await database.run(
			sql`create or replace table broken as select distinct _file, _line, value::varchar as value from (${broken})`
		);
		const [any] = await database.query(sql`select 1 from broken limit 1`);
		if (any === undefined) continue;
		// What stands in a person's place may be a person's name.
		const value = column === 'person' ? sql`null` : masked(sql`value`);
		await database.run(sql`insert into finding
			select _file, _line, 1, ${column}::varchar, concat_ws(': ', ${value}, ${rule}::varchar), 'canonical-fault' from broken where _line > 0`);
		await database.run(sql`delete from ${staged(resource)} s where exists (
			select 1 from broken b where b._file = s._file and b._line = s._line)`);
	}
	await database.run(sql`drop table if exists broken`);
}
