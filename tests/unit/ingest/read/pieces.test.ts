import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, type Piece } from '$lib/ingest/read/pieces';
import { anyTable, linesOf, textOf } from './write-table';

async function cut(text: string, delimiter: string, from: number, size: number, chunk = 7) {
	const bytes = Buffer.from(text);
	async function* chunks() {
		for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
	}
	const found: Piece[] = [];
	for await (const piece of pieces(chunks(), delimiter, from, size)) found.push(piece);
	return found;
}

const textIn = (found: readonly Piece[]) =>
	Buffer.concat(found.map(({ bytes }) => bytes)).toString();

describe('pieces', () => {
	it('hold all of any text, cut where records end', async () => {
		const lines = anyTable.filter(({ newline }) => newline !== '\r');
		await fc.assert(
			fc.asyncProperty(
				lines,
				fc.integer({ min: 1, max: 200 }),
				fc.integer({ min: 1, max: 50 }),
				async (table, size, chunk) => {
					const text = textOf(table);
					const found = await cut(text, table.delimiter, 1, size, chunk);
					expect(textIn(found)).toBe(text);
					expect(found.every(({ sure }) => sure)).toBe(true);
					const begins = new Set([1, ...linesOf(table)]);
					for (const { line } of found) expect(begins).toContain(line);
					for (const { bytes, lines, regular } of found) {
						if (regular) expect(bytes.filter((byte) => byte === 10)).toHaveLength(lines);
					}
				}
			),
			{ numRuns: 500 }
		);
	});

	it('begin at the line that is asked for', async () => {
		const found = await cut('title\na,b\n1,2\n3,4\n', ',', 3, 4);
		expect(found.map(({ line, lines }) => [line, lines])).toEqual([
			[3, 1],
			[4, 1]
		]);
		expect(textIn(found)).toBe('1,2\n3,4\n');
	});

	it.each([
		['lines alike', '1,2\n3,4\n', true],
		['CRLF throughout', '1,2\r\n3,4\r\n', true],
		['the last line without an end', '1,2\n3,4', true],
		['quoted cells', '"1","a ""b"""\n3,4\n', true],
		['CRLF and LF', '1,2\r\n3,4\n', false],
		['a newline in quotes', '"1\n1",2\n3,4\n', false],
		['a blank line', '1,2\n\n3,4\n', false],
		['a comment', '1,2\n# 3\n', false],
		['a lone CR', '1,2\r3,4\n', false],
		['a NUL', '1,2\n\0,4\n', false],
		['U+FFFD', '1,2\n\ufffd,4\n', false],
		['a quote inside an unquoted cell', '1,2"\n3,4\n', false]
	])('are regular or not: %s', async (_, text, regular) => {
		const found = await cut(text, ',', 1, 1000);
		expect(found.map((piece) => [piece.regular, piece.sure])).toEqual([[regular, true]]);
	});

	it.each([
		['a quote that does not end its cell', '1,2\n"a"b,4\n5,6\n'],
		['a quote that is never closed', '1,2\n"a,4\n5,6\n']
	])('are not sure from %s on', async (_, text) => {
		const found = await cut(text, ',', 1, 4);
		expect(textIn(found)).toBe(text);
		expect(found.at(-1)!.sure).toBe(false);
	});
});
