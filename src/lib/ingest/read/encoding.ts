import { decodes } from './decodes';
import { guessEncoding } from './guess-encoding';
import type { Head } from './source';

/** How the bytes of a text file become characters. */
export interface Encoding {
	/** Its WHATWG name, as `utf-8` or `windows-1252`. */
	readonly name: string;
	/** True where nothing in the file says so and the bytes only look like it. */
	readonly guessed: boolean;
	/** Byte order marks say what a text is written in, and are no part of it. */
	readonly marked: boolean;
	/** Line of the first byte that made a guess necessary, from 1. */
	readonly line: number;
}

const MARKS: readonly { bytes: readonly number[]; name: string }[] = [
	{ bytes: [0xff, 0xfe, 0, 0], name: 'utf-32le' },
	{ bytes: [0, 0, 0xfe, 0xff], name: 'utf-32be' },
	{ bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
	{ bytes: [0xff, 0xfe], name: 'utf-16le' },
	{ bytes: [0xfe, 0xff], name: 'utf-16be' }
];

/**
 * The encoding of a text, from its mark, else from its bytes. Text that is not UTF-8 throughout is
 * still taken for it when most of its non-ASCII characters are whole. `unreadable` names an
 * encoding that no TextDecoder reads (UTF-32).
 */
export function encodingOf(head: Head): Encoding | { readonly unreadable: string } {
	const { bytes } = head;
	const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
	if (mark?.name.startsWith('utf-32')) return { unreadable: mark.name.toUpperCase() };
	if (mark) return { name: mark.name, guessed: false, marked: true, line: 1 };
	const wide = unmarkedUtf16(bytes);
	if (wide) return { name: wide, guessed: false, marked: false, line: 1 };
	if (decodes(head, 'utf-8')) return { name: 'utf-8', guessed: false, marked: false, line: 1 };
	const census = utf8Census(bytes);
	if (census.characters > census.broken) {
		return { name: 'utf-8', guessed: false, marked: false, line: census.line };
	}
	return { name: guessEncoding(head, census.at), guessed: true, marked: false, line: census.line };
}

/** Text in pieces, as the bytes arrive. Bytes that are invalid become U+FFFD. */
export async function* decoded(
	chunks: AsyncIterable<Uint8Array>,
	encoding: Encoding
): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding.name);
	for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
	yield decoder.decode();
}

/** Every other byte of Western UTF-16 is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
	const size = Math.min(bytes.length, 4096) & ~1;
	if (size < 4) return null;
	const zeros = [0, 0];
	for (let at = 0; at < size; at++) if (bytes[at] === 0) zeros[at & 1]!++;
	const [even, odd] = zeros as [number, number];
	const half = size / 2;
	if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
	if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
	return null;
}

/** How many characters beyond ASCII are whole UTF-8, how many bytes are not, and where that starts. */
function utf8Census(bytes: Uint8Array) {
	let characters = 0;
	let broken = 0;
	let line = 1;
	let found = { at: 0, line: 1 };
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte === 10) line++;
		if (byte < 0x80) continue;
		const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
		const rest = bytes.subarray(at + 1, at + length);
		if (byte >= 0xc2 && byte < 0xf5 && rest.length === length - 1 && rest.every(continues)) {
			characters++;
			at += length - 1;
		} else {
			if (broken === 0) found = { at, line };
			broken++;
		}
	}
	return { characters, broken, ...found };
}

function continues(byte: number): boolean {
	return (byte & 0xc0) === 0x80;
}
