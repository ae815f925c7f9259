import type { CarriedDatabase } from '$lib/engine/database';
import { sourceTable } from '$lib/ingest/source';
import { ident, sql } from '$lib/sql/statement';

/** Rows a piece holds: small enough to pass on without a pause. */
const PIECE = 100_000;

const through = (blob: Blob, change: GenericTransformStream): Promise<Blob> =>
	new Response(blob.stream().pipeThrough(change)).blob();

/** The rows of a source, packed into pieces that {@link unpack} takes. */
export async function pack(database: CarriedDatabase, id: string): Promise<Blob[]> {
	const table = ident(sourceTable(id));
	const [{ rows } = { rows: 0 }] = await database.query<{ rows: number }>(
		sql`select count(*)::integer as rows from ${table}`
	);
	const pieces: Blob[] = [];
	for (let from = 0; from < Math.max(rows, 1); from += PIECE) {
		// Nothing can be bound here; both numbers are our own.
		const text = `select * from ${table.text} where rowid >= ${from} and rowid < ${from + PIECE}`;
		const stream = await database.dump({ text, values: [] });
		pieces.push(await through(new Blob([new Uint8Array(stream)]), new CompressionStream('gzip')));
	}
	return pieces;
}

/** Puts a source's rows back into its table. */
export async function unpack(
	database: CarriedDatabase,
	id: string,
	pieces: readonly Blob[]
): Promise<void> {
	for (const [index, piece] of pieces.entries()) {
		const plain = await through(piece, new DecompressionStream('gzip'));
		await database.restore(sourceTable(id), new Uint8Array(await plain.arrayBuffer()), index === 0);
	}
}
