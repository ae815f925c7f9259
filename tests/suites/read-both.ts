import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { bulkStatement } from '../../src/lib/ingest/read/bulk-statement';
import { openFile } from '../../src/lib/ingest/read/open-file';
import {
	RefusedError,
	type OpenedFile,
	type RowBatch,
	type Sheet
} from '../../src/lib/ingest/sheet';
import type { NodeDatabase } from '../../src/lib/server/database-node';
import type { Reading, ReadSheet } from './reading';

/** A sheet's rows, and how many of them a database read. */
interface Rows {
	readonly rows: (readonly string[])[];
	readonly lines: number[];
	database: number;
}

/** Reads a file through both readers: the one for every text, and the one for large regular ones. */
export async function readBoth(path: string, database: NodeDatabase): Promise<Reading[]> {
	const file = Object.assign(await openAsBlob(path), { name: basename(path) });
	const readings: Reading[] = [];
	for (const opened of await openFile(file)) readings.push(await readOpened(opened, database));
	return readings;
}

async function readOpened(opened: OpenedFile, database: NodeDatabase): Promise<Reading> {
	const reading: Reading = {
		file: opened.file,
		refused: opened.refused?.code ?? null,
		sheets: [],
		differs: null,
		throughDatabase: 0
	};
	const sheets: ReadSheet[] = [];
	let differs: string | null = null;
	let throughDatabase = 0;
	try {
		for (const sheet of opened.sheets) {
			const plain = await rowsOf(sheet.batches());
			const warnings = sheet.warnings.map(({ code, line }) => (line ? `${code}:${line}` : code));
			const { name, line, columns } = sheet;
			sheets.push({ name, line, columns, rows: plain.rows, lines: plain.lines, warnings });
			if (sheet.rowCount !== null && sheet.rowCount !== plain.rows.length) differs = 'rowCount';
			if (!sheet.bulk) continue;
			const bulk = await bulkRows(sheet, database);
			throughDatabase += bulk.database;
			differs ??= difference(plain, bulk);
		}
	} catch (error) {
		if (error instanceof RefusedError) return { ...reading, refused: error.refusal.code };
		throw error;
	}
	return { ...reading, sheets, differs, throughDatabase };
}

/** All rows of some batches. */
export async function rowsOf(batches: AsyncIterable<RowBatch>): Promise<Rows> {
	const all: Rows = { rows: [], lines: [], database: 0 };
	for await (const batch of batches) add(all, batch);
	return all;
}

function add(all: Rows, { rows, lines }: RowBatch): void {
	for (const row of rows) all.rows.push(row);
	for (const line of lines) all.lines.push(line);
}

/** The rows of a sheet as the second reader has them, with native DuckDB for the pieces. */
export async function bulkRows({ bulk }: Sheet, database: NodeDatabase): Promise<Rows> {
	const all: Rows = { rows: [], lines: [], database: 0 };
	if (!bulk) return all;
	const { delimiter, width } = bulk;
	for await (const step of bulk.steps()) {
		if ('rows' in step) {
			add(all, step);
			continue;
		}
		const { newline, line, count } = step;
		const format = { delimiter, newline, width, line };
		const found = await database
			.withFile(step.bytes, (file) => database.query(bulkStatement(file, format)))
			.catch(() => []);
		if (found.length !== count) {
			for (const batch of step.batches()) add(all, batch);
			continue;
		}
		all.database += count;
		for (const row of found) {
			all.lines.push(Number(row['line']));
			all.rows.push(Array.from({ length: width }, (_, at) => String(row[`c${at}`])));
		}
	}
	return all;
}

/** Where two readings of a sheet part; null where they do not. */
export function difference(a: Rows, b: Rows): string | null {
	if (a.rows.length !== b.rows.length) return `${a.rows.length} rows, ${b.rows.length} in bulk`;
	const at = a.rows.findIndex(
		(row, index) =>
			a.lines[index] !== b.lines[index] ||
			row.some((cell, column) => cell !== b.rows[index]![column])
	);
	return at === -1 ? null : `row ${at + 1} differs in bulk`;
}
