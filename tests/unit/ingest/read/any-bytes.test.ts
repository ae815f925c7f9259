import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REFUSALS, WARNINGS } from '$lib/ingest/read/codes';
import { openFile } from '$lib/ingest/read/open-file';
import { RefusedError, type OpenedFile } from '$lib/ingest/sheet';
import { rowsOf } from '../../../suites/read-both';
import { fileOf, textOf, anyTable } from './write-table';

const WARNING_CODES = new Set<string>(WARNINGS.map(({ code }) => code));
const REFUSAL_CODES = new Set<string>(REFUSALS.map(({ code }) => code));

/** First bytes that lead into every reader there is. */
const MAGICS = [
	'',
	'\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03',
	'PK\x03\x04',
	'PAR1',
	'\xff\xfe',
	'\xfe\xff',
	'\xef\xbb\xbf',
	'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
	'sep=;\n',
	'{"a": ['
];

/** Reads all of a file; refused at once or while reading, or rows that fit their columns. */
async function expectWhole(opened: OpenedFile): Promise<void> {
	expect(opened.refused === null).toBe(opened.sheets.length > 0);
	if (opened.refused) expect(REFUSAL_CODES).toContain(opened.refused.code);
	for (const sheet of opened.sheets) {
		const read = await rowsOf(sheet.batches()).catch((error: unknown) => {
			expect(error).toBeInstanceOf(RefusedError);
			return null;
		});
		if (!read) continue;
		expect(new Set(sheet.columns).size).toBe(sheet.columns.length);
		expect(read.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
		expect(read.lines).toHaveLength(read.rows.length);
		expect(read.lines.every((line, at) => line > (read.lines[at - 1] ?? 0))).toBe(true);
		if (sheet.rowCount !== null) expect(read.rows).toHaveLength(sheet.rowCount);
		for (const { code } of sheet.warnings) expect(WARNING_CODES).toContain(code);
	}
}

it('refuses or reads any bytes, and never throws', async () => {
	const start = fc.constantFrom(...MAGICS).map((magic) => Buffer.from(magic, 'latin1'));
	const rest = fc.oneof(
		fc.uint8Array({ maxLength: 300 }),
		fc
			.string({ unit: fc.constantFrom(...'ab1,;\t|"\'\\\r\n #\0é'), maxLength: 300 })
			.map((text) => Buffer.from(text))
	);
	await fc.assert(
		fc.asyncProperty(start, rest, async (magic, bytes) => {
			const blob = new Blob([Uint8Array.from(magic), Uint8Array.from(bytes)]);
			for (const opened of await openFile(Object.assign(blob, { name: 'any' }))) {
				await expectWhole(opened);
			}
		}),
		{ numRuns: 2000 }
	);
});

it('refuses or reads a table with any damage', async () => {
	const damage = fc.array(
		fc.record({
			at: fc.nat(),
			text: fc.constantFrom('"', '\n', ',', ';', '\r', '#', '\\', '\0', 'x')
		}),
		{ minLength: 1, maxLength: 3 }
	);
	await fc.assert(
		fc.asyncProperty(anyTable, damage, async (table, damages) => {
			let text = textOf(table);
			for (const { at, text: put } of damages) {
				const place = at % (text.length + 1);
				text = text.slice(0, place) + put + text.slice(place);
			}
			for (const opened of await openFile(fileOf(text))) await expectWhole(opened);
		}),
		{ numRuns: 1000 }
	);
});
