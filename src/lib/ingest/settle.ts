import type { Database } from '$lib/engine/database';
import type { Programme } from '$lib/model/programme';
import { sql } from '$lib/sql/statement';
import { RESOURCES } from './canonical/resources';
import { rebuild } from './canonical/rebuild';
import { refuseBroken } from './canonical/refuse-broken';
import { completeProgramme, programmeOfRows } from './interpret/complete-programme';
import { interpret } from './interpret/interpret';
import { loadedRows, outcomes } from './interpret/ledger';
import type { Source } from './source';

/** What became of a source's rows; the three add up to the rows that were read. */
export interface Reconciled {
	readonly source: string;
	readonly loaded: number;
	readonly refused: number;
	readonly skipped: number;
}

/**
 * Makes staged tables, findings and canonical tables of all sources, anew. `described` is what was
 * said of the programme, null where the rows say all there is. Returns the programme with what its
 * rows name, and what became of every row. Throws when a row is unaccounted for.
 */
export async function settle(
	database: Database,
	sources: readonly Source[],
	described: Programme | null
): Promise<{ programme: Programme; rows: Reconciled[] }> {
	await database.run(sql`set search_path = 'main'`);
	await interpret(database, sources, RESOURCES);
	const programme = await completeProgramme(
		database,
		described ?? (await programmeOfRows(database, sources))
	);
	await refuseBroken(database, RESOURCES, programme);
	await rebuild(database, programme);
	return { programme, rows: await reconcile(database, sources) };
}

async function reconcile(database: Database, sources: readonly Source[]): Promise<Reconciled[]> {
	const told = await database.query(outcomes());
	const counted = await database.query(loadedRows(sources));
	return sources.map(({ id, file, rowsRead }) => {
		const { refused = 0, skipped = 0 } = told.find(({ source }) => source === id) ?? {};
		const loaded = counted.find(({ source }) => source === id)?.rows ?? 0;
		if (loaded + refused + skipped !== rowsRead) {
			throw new Error(
				`${file}: ${rowsRead} rows read, but ${loaded} loaded + ${refused} refused + ${skipped} skipped`
			);
		}
		return { source: id, loaded, refused, skipped };
	});
}
