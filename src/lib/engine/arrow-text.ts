import { Int32, Table, Utf8, Vector, makeData, tableToIPC } from 'apache-arrow';
import type { TextRows } from './database';

/** Bytes of a text in UTF-8; half a surrogate pair becomes U+FFFD, of three. */
function byteLength(text: string): number {
	let bytes = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code < 0x80) bytes += 1;
		else if (code < 0x800) bytes += 2;
		else if (code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(index + 1))) {
			bytes += 4;
			index += 1;
		} else bytes += 3;
	}
	return bytes;
}

const isLow = (code: number) => code >= 0xdc00 && code < 0xe000;

/** A column of texts without nulls, encoded in one go. */
function textColumn(cells: readonly string[]): Vector<Utf8> {
	const valueOffsets = new Int32Array(cells.length + 1);
	const whole = cells.every((cell) => cell.isWellFormed())
		? cells
		: cells.map((cell) => cell.toWellFormed());
	const together = whole.join('');
	const data = new TextEncoder().encode(together);
	const ascii = data.length === together.length;
	whole.forEach((cell, index) => {
		const length = ascii ? cell.length : byteLength(cell);
		valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + length;
	});
	const length = cells.length;
	return new Vector([makeData({ type: new Utf8(), length, nullCount: 0, valueOffsets, data })]);
}

/**
 * Rows of text as an Arrow IPC stream: `line`, then `c0`, `c1` … Arrow's own builders are slower, and
 * its `vectorFromArray` compiles code, which the page's policy forbids.
 */
export function textStream({ rows, lines }: TextRows): Uint8Array {
	const data = makeData({ type: new Int32(), length: lines.length, data: Int32Array.from(lines) });
	const columns: Record<string, Vector> = { line: new Vector([data]) };
	const width = rows[0]?.length ?? 0;
	for (let index = 0; index < width; index += 1) {
		columns[`c${index}`] = textColumn(rows.map((row) => row[index] ?? ''));
	}
	return tableToIPC(new Table(columns), 'stream');
}
