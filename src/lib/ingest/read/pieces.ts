import { scanRecords } from './record-scan';

/** Some of a text's records, in UTF-8. */
export interface Piece {
	readonly bytes: Uint8Array;
	/** The line of the first record. */
	readonly line: number;
	/** How many lines there are. */
	readonly lines: number;
	readonly newline: '\n' | '\r\n';
	/** Every line is a record of sound quotes; lines end alike; no NUL, no comment, no blank line. */
	readonly regular: boolean;
	/** False from the first quote out of place on: where records end is no longer known. */
	readonly sure: boolean;
}

/** How large a piece is, in bytes, and how long a record may be. */
const SIZE = 8 * 1024 * 1024;
const LONGEST = 4 * SIZE;

/**
 * Cuts a UTF-8 text at the ends of records, from the given line on. A piece that is not `sure`
 * may begin or end inside a record, and so may every piece after it.
 */
export async function* pieces(
	chunks: AsyncIterable<Uint8Array>,
	delimiter: string,
	from: number,
	size: number = SIZE
): AsyncGenerator<Piece> {
	let line = 1;
	let sure = true;
	let waiting: Uint8Array[] = [];
	let held = 0;
	const take = () => {
		const bytes = joined(waiting, held);
		waiting = [];
		held = 0;
		return bytes;
	};
	const cut = function* (last: boolean): Generator<Piece> {
		let bytes = take();
		if (line < from) {
			const skipped = skipLines(bytes, from - line);
			line += skipped.lines;
			bytes = bytes.subarray(skipped.bytes);
		}
		if (bytes.length === 0 || line < from) return;
		const scan = sure ? scanRecords(bytes, delimiter.charCodeAt(0), last) : null;
		sure = scan !== null && scan.sure && (scan.end > 0 || bytes.length < LONGEST);
		const end = sure ? scan!.end : bytes.length;
		if (end > 0) {
			const { lines = 0, newline = '\n', regular = false } = scan ?? {};
			yield { bytes: bytes.subarray(0, end), line, lines, newline, regular: sure && regular, sure };
			line += lines;
		}
		waiting = [bytes.subarray(end)];
		held = bytes.length - end;
	};
	let next = size;
	for await (const chunk of chunks) {
		waiting.push(chunk);
		held += chunk.length;
		if (held < next) continue;
		yield* cut(false);
		next = held + size;
	}
	yield* cut(true);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

/** How many bytes the first lines take, at most `count`, and how many lines that were. */
function skipLines(bytes: Uint8Array, count: number): { bytes: number; lines: number } {
	let at = 0;
	let lines = 0;
	while (lines < count) {
		const end = bytes.indexOf(10, at);
		if (end === -1) return { bytes: bytes.length, lines };
		at = end + 1;
		lines++;
	}
	return { bytes: at, lines };
}
