import type { Database } from '$lib/engine/database';
import type { Programme } from '$lib/model/programme';
import { list, sql } from '$lib/sql/statement';
import { masked } from '../load/masked';
import type { Resource } from './resource';
import type { RowRule } from './row-rules';
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
	const filled: string[] = [];
	for (const { name } of resources) {
		const [any] = await database.query(sql`select 1 from ${staged(name)} limit 1`);
		if (any !== undefined) filled.push(name);
	}
	for (const rules of canonicalRules(resources, programme)) {
		for (const name of filled) {
			const own = rules.filter(({ resource }) => resource === name);
			if (own.length > 0) await refuse(database, name, own);
		}
	}
	await database.run(sql`drop table if exists broken`);
}

/** Takes the rows of one table out that break any of the rules: one statement, for there are many. */
async function refuse(
	database: Database,
	resource: string,
	rules: readonly RowRule[]
): Promise<void> {
	const parts = rules.map(
		({ broken }, index) =>
			sql`select ${index}::integer as rule, _file, _line, value::varchar as value from (${broken})`
	);
	const all = parts.reduce((joined, part) => sql`${joined} union ${part}`);
	await database.run(sql`create or replace table broken as ${all}`);
	const [any] = await database.query(sql`select 1 from broken limit 1`);
	if (any === undefined) return;
	// What stands in a person's place may be a person's name.
	await database.run(sql`insert into finding
		select _file, _line, 1, field, concat_ws(': ', case when field = 'person' then null else ${masked(sql`value`)} end, said), 'canonical-fault'
		from broken join (
			select unnest(range(${rules.length}::integer)) as rule, unnest(${list(rules.map(({ column }) => column))}) as field,
				unnest(${list(rules.map(({ rule }) => rule))}) as said
		) using (rule) where _line > 0`);
	await database.run(sql`delete from ${staged(resource)} s where exists (
		select 1 from broken b where b._file = s._file and b._line = s._line)`);
}
