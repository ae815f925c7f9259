import type { BulkPiece, RowBatch } from '../sheet';
import { decoded, type Encoding } from './encoding';
import { pieces, type Piece } from './pieces';
import { RecordReader } from './records';
import type { TextPlan } from './text-plan';
import { refuseEndless, type TextRows } from './text-rows';

/**
 * A text's rows from line `from` on: pieces for the database, and rows read here where a piece is
 * not regular. From the first quote out of place on nobody knows where records end but the reader
 * that has read them all, so everything is read here.
 */
export async function* bulkSteps(
	{ source, encoding, dialect }: TextPlan,
	from: number,
	rows: TextRows,
	signal?: AbortSignal
): AsyncGenerator<BulkPiece | RowBatch> {
	let progress = 0;
	const bytes = source.open((share) => (progress = Math.min(1, share)), signal);
	const rowsOf = ({ bytes, line }: Piece) => {
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		return [...rows.batches(new RecordReader(dialect, line).read(text, true), progress)];
	};
	let rest: { readonly reader: RecordReader; readonly decoder: TextDecoder } | null = null;
	for await (const piece of pieces(inUtf8(bytes, encoding), dialect.delimiter, from)) {
		signal?.throwIfAborted();
		if (!piece.sure) {
			rest ??= {
				reader: new RecordReader(dialect, piece.line),
				decoder: new TextDecoder('utf-8', { ignoreBOM: true })
			};
			const text = rest.decoder.decode(piece.bytes, { stream: true });
			yield* rows.batches(rest.reader.read(text, false), progress);
			refuseEndless(rest.reader);
		} else if (piece.regular) {
			const { bytes, newline, line, lines: count } = piece;
			yield { bytes, newline, line, count, progress, batches: () => rowsOf(piece) };
		} else {
			yield* rowsOf(piece);
		}
	}
	if (rest) yield* rows.batches(rest.reader.read(rest.decoder.decode(), true), 1);
}

/** The text's bytes in UTF-8, without a byte order mark. */
async function* inUtf8(
	chunks: AsyncIterable<Uint8Array>,
	encoding: Encoding
): AsyncGenerator<Uint8Array> {
	if (encoding.name !== 'utf-8') {
		const encoder = new TextEncoder();
		for await (const text of decoded(chunks, encoding)) yield encoder.encode(text);
		return;
	}
	let mark = encoding.marked ? 3 : 0;
	for await (const chunk of chunks) {
		const bytes = chunk.subarray(mark);
		mark -= chunk.length - bytes.length;
		yield bytes;
	}
}
