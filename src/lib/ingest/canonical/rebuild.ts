import type { Database } from '$lib/engine/database';
import type { Programme } from '$lib/model/programme';
import { sql } from '$lib/sql/statement';
import { canonicalTables } from './tables';

/** Where the canonical tables of a filled database lie; staged ones stay in `main`. */
const SCHEMA = sql`canonical`;

/** Makes the canonical tables from the staged ones, in place of earlier ones. */
export async function rebuild(database: Database, programme: Programme): Promise<void> {
	await database.run(sql`set search_path = 'main'`);
	await database.run(sql`drop schema if exists ${SCHEMA} cascade`);
	await database.run(sql`create schema ${SCHEMA}`);
	await database.run(sql`set search_path = 'canonical,main'`);
	for (const statement of canonicalTables(programme)) await database.run(statement);
	// What is loaded from now on lies beside the staged tables.
	await database.run(sql`set search_path = 'main,canonical'`);
}
