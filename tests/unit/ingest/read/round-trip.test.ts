import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '$lib/ingest/read/open-file';
import { NodeDatabase } from '$lib/server/database-node';
import { bulkRows, rowsOf } from '../../../suites/read-both';
import {
	anyTable,
	encoded,
	ENCODINGS,
	fileOf,
	linesOf,
	packed,
	PACKINGS,
	textOf,
	type Written
} from './write-table';

/** Warnings that say something true of any table made up by chance. */
const EARNED = [
	'no-rows',
	'odd-cells',
	'delimiter-uncertain',
	'guessed-encoding',
	'spaces-after-quotes'
];

let database: NodeDatabase;

beforeAll(async () => {
	database = await NodeDatabase.open();
});

afterAll(() => database.close());

async function expectReadBack(file: Blob & { name: string }, table: Written): Promise<void> {
	const opened = await openFile(file);
	expect(opened.map(({ refused }) => refused)).toEqual([null]);
	expect(opened[0]!.sheets).toHaveLength(1);
	const sheet = opened[0]!.sheets[0]!;
	const read = await rowsOf(sheet.batches());
	expect(sheet.columns).toEqual(table.columns);
	expect(read.rows).toEqual(table.rows);
	expect(read.lines).toEqual(linesOf(table));
	expect(sheet.rowCount).toBe(table.rows.length);
	expect(sheet.sample).toEqual(table.rows);
	const unearned = sheet.warnings.filter(({ code }) => !EARNED.includes(code));
	expect(unearned).toEqual([]);
	if (sheet.bulk) {
		const bulk = await bulkRows(sheet, database);
		expect(bulk.rows).toEqual(table.rows);
		expect(bulk.lines).toEqual(read.lines);
	}
}

describe('any table', () => {
	it('is read by quotes alone where a backslash before the last one escapes nothing', async () => {
		const [opened] = await openFile(new File(['"Name a \\"\n";#"\n'], 'any.csv'));
		const [sheet] = opened!.sheets;
		expect(sheet!.columns).toEqual(['Name a \\']);
		expect(sheet!.sample).toEqual([[';#']]);
		expect(sheet!.warnings.map(({ code }) => code)).not.toContain('backslash-escapes');
	});

	it('is read back as it was written, in any dialect, encoding and packing, by both readers', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyTable,
				fc.constantFrom(...ENCODINGS),
				fc.constantFrom(...PACKINGS),
				async (table, encoding, packing) => {
					await expectReadBack(await packed(encoded(textOf(table), encoding), packing), table);
				}
			),
			{ numRuns: 400 }
		);
	});

	it('is read back from Windows-1252, which is told to be a guess', async () => {
		const word = fc.stringMatching(/^([a-z]{2}[áéíóúñçãõêôÁÉÍÓÚÑ¿¡º]? ?[a-z]){1,4}$/);
		const table = fc.record({
			columns: fc.constant(['Título año', 'Descrição', 'Ámbito']),
			rows: fc.array(fc.tuple(word, word, word), { maxLength: 30 }),
			delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
			newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
			quotes: fc.constantFrom('all' as const, 'needed' as const)
		});
		await fc.assert(
			fc.asyncProperty(table, async (written) => {
				const file = Object.assign(
					new Blob([Uint8Array.from(Buffer.from(textOf(written), 'latin1'))]),
					{
						name: 'table.csv'
					}
				);
				await expectReadBack(file, written);
				const [opened] = await openFile(file);
				expect(opened!.encoding).toBe('windows-1252');
				expect(opened!.sheets[0]!.warnings.map(({ code }) => code)).toContain('guessed-encoding');
			}),
			{ numRuns: 100 }
		);
	});
});

it('reads a file that ends without a newline', async () => {
	const [opened] = await openFile(fileOf('a,b\n1,2\n3,"4"'));
	const { rows } = await rowsOf(opened!.sheets[0]!.batches());
	expect(rows).toEqual([
		['1', '2'],
		['3', '4']
	]);
});
