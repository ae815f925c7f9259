import type { Database } from '$lib/engine/database';
import type { Sheet } from '../sheet';

/** A batch that lies in the table `batch`: `line, c0, c1 …`. */
export interface BatchTable {
	readonly rows: number;
	/** Share of the file's bytes read so far, 0 to 1. */
	readonly share: number;
}

/** Puts a sheet's rows, batch after batch, into the table `batch`. */
export async function* batchTables(
	database: Database,
	sheet: Sheet,
	signal?: AbortSignal
): AsyncGenerator<BatchTable> {
	for await (const { rows, lines, progress } of sheet.batches(signal)) {
		signal?.throwIfAborted();
		if (rows.length === 0) continue;
		await database.createText('batch', { rows, lines });
		yield { rows: rows.length, share: progress };
	}
}
