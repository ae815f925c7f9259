import type { Database } from '$lib/engine/database';
import { ident, sql, type Fragment } from '$lib/sql/statement';
import type { Resource } from '../canonical/resource';
import { joined } from '../canonical/staged';
import type { Kind, Mapping } from '../fields';
import type { Sheet } from '../sheet';
import { sourceTable } from '../source';
import { batchTables } from './batch-tables';
import type { PersonKey } from './person';
import { leftOutOf } from './left-out';
import { findLeftOut, skipped, unlessNote } from './skipped';
import { sourceColumns, tableColumns } from './source-columns';
import { forgetUnread } from './unread';
import { plainNumber, visitFields, visitsByDay } from './visits-by-day';

/** How far the loading of a sheet has come. */
export interface LoadProgress {
	readonly rows: number;
	/** Share of the file's bytes, 0 to 1. */
	readonly share: number;
}

/** What to load, as what. */
export interface LoadOrder {
	readonly id: string;
	/** A canonical table is taken over as it is; the mapping is then of no matter. */
	readonly as: Kind | Resource;
	readonly mapping: Mapping;
	readonly key: PersonKey;
	readonly signal?: AbortSignal;
	readonly onprogress?: (progress: LoadProgress) => void;
}

/**
 * Takes a sheet's rows into its source table, batch by batch: as text, persons hashed, page views
 * added up to days. Returns how many rows were read. When it is cancelled or fails the table is
 * dropped and the promise rejects.
 */
export async function loadSheet(
	database: Database,
	sheet: Sheet,
	{ id, as, mapping, key, signal, onprogress }: LoadOrder
): Promise<number> {
	const target = ident(sourceTable(id));
	const seen = ident(`seen_${id}`);
	const columns =
		typeof as === 'string'
			? sourceColumns(as, mapping, sheet.columns, key)
			: tableColumns(as, sheet.columns, key);
	const width = sheet.columns.length;
	// A canonical table has records only.
	const judge = typeof as === 'string' ? leftOutOf(as, mapping, sheet.columns) : () => null;
	const fields = as === 'visits' ? visitFields(columns) : columns.map(({ field }) => field);
	const texts = fields.map((field) => sql`${ident(field)} varchar`);
	await createSource(database, target, texts);
	await database.run(sql`create or replace table ${seen} (seen_session ubigint)`);
	let rows = 0;
	try {
		for await (const batch of batchTables(database, sheet, signal)) {
			const anyLeft = await findLeftOut(database, width, judge);
			const skip = skipped(width, anyLeft);
			const kept = columns.map((column) => ({ ...column, cell: unlessNote(column.cell, anyLeft) }));
			if (as === 'visits') {
				const { insert, remember } = visitsByDay(kept, mapping, skip, seen);
				await database.run(sql`insert into ${target} ${insert}`);
				if (remember) await database.run(sql`insert into ${seen} ${remember}`);
			} else {
				const cells = joined([sql`line`, sql`1`, skip, ...kept.map(({ cell }) => cell)]);
				await database.run(sql`insert into ${target} select ${cells} from batch`);
			}
			rows += batch.rows;
			onprogress?.({ rows, share: batch.share });
		}
		signal?.throwIfAborted();
		if (as === 'visits') await addUp(database, target, fields.map(ident));
		if (as === 'attendance') await forgetUnread(database, target, mapping);
		return rows;
	} catch (error) {
		await database.run(sql`drop table if exists ${target}`);
		throw error;
	} finally {
		await database.run(sql`drop table if exists ${seen}`);
		await database.run(sql`drop table if exists batch`);
		await database.run(sql`drop table if exists batch_left`);
	}
}

/** Makes the empty table of a source. */
async function createSource(database: Database, target: Fragment, texts: readonly Fragment[]) {
	const all = joined([sql`line integer`, sql`rows integer`, sql`skip varchar`, ...texts]);
	await database.run(sql`create or replace table ${target} (${all})`);
}

/** Batches that share a day become one row again; what could not be added up stays as it is. */
async function addUp(database: Database, target: Fragment, fields: readonly Fragment[]) {
	const dimensions = joined(fields.slice(0, -3));
	const plain = sql`visitors = '' and ${plainNumber(sql`visits`)} and ${plainNumber(sql`pageviews`)}`;
	const total = (name: Fragment) =>
		sql`case when bool_and(${plain}) then coalesce(sum(try_cast(nullif(${name}, '') as bigint))::bigint::varchar, '') else any_value(${name}) end`;
	await database.run(sql`create or replace table batch as
		select min(line)::integer as line, sum(rows)::integer as rows, skip, ${dimensions},
			${total(sql`visits`)} as visits, ${total(sql`pageviews`)} as pageviews, any_value(visitors) as visitors
		from ${target} group by skip, ${dimensions}, case when not (${plain}) then line end`);
	await database.run(sql`create or replace table ${target} as from batch order by line`);
}
