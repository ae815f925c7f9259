import type { Database } from '$lib/engine/database';
import { sql } from '$lib/sql/statement';
import { bulkStatement } from '../read/bulk-statement';
import type { Bulk, BulkPiece, RowBatch, Sheet } from '../sheet';

/** A batch that lies in the table `batch`: `line, c0, c1 …`. */
export interface BatchTable {
	readonly rows: number;
	/** Share of the file's bytes read so far, 0 to 1. */
	readonly share: number;
}

/**
 * Puts a sheet's rows, batch after batch, into the table `batch`: the pieces of a large regular file
 * through the database's own reader, everything else as it was read here.
 */
export async function* batchTables(
	database: Database,
	sheet: Sheet,
	signal?: AbortSignal
): AsyncGenerator<BatchTable> {
	const steps = sheet.bulk ? sheet.bulk.steps(signal) : sheet.batches(signal);
	for await (const step of steps) {
		signal?.throwIfAborted();
		if ('rows' in step) {
			yield* take(database, step);
		} else if (sheet.bulk && (await takePiece(database, step, sheet.bulk))) {
			yield { rows: step.count, share: step.progress };
		} else {
			for (const batch of step.batches()) yield* take(database, batch);
		}
	}
}

async function* take(database: Database, batch: RowBatch): AsyncGenerator<BatchTable> {
	const { rows, lines, progress } = batch;
	if (rows.length === 0) return;
	await database.createText('batch', { rows, lines });
	yield { rows: rows.length, share: progress };
}

/** Whether the database read a piece, and found as many rows as were cut. */
async function takePiece(
	database: Database,
	{ bytes, newline, line, count }: BulkPiece,
	{ delimiter, width }: Bulk
): Promise<boolean> {
	// What is lent to the database is gone afterwards; the piece may be needed again.
	return database.withFile(bytes.slice(), async (file) => {
		const rows = bulkStatement(file, { delimiter, newline, width, line });
		try {
			await database.run(
				sql`create or replace table batch as select * replace (line::integer as line) from (${rows})`
			);
		} catch (error) {
			if ((error as { failure?: string }).failure !== 'statement') throw error;
			return false;
		}
		const [read] = await database.query<{ rows: number }>(
			sql`select count(*)::integer as rows from batch`
		);
		return read?.rows === count;
	});
}
