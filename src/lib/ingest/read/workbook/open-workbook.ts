import type { FileEntry } from '@zip.js/zip.js';
import readWorkbook from 'read-excel-file/universal';
import { RefusedError, type OpenedFile, type Warning } from '../../sheet';
import { refusedFile } from '../opened';
import { MemorySheet } from '../memory-sheet';
import { widthOf, type SheetRecord } from '../structure/record';
import { tablesOf } from '../structure/tables';
import { cellText, shortest, type Cell } from './cell-text';
import { notesOn, type SheetNotes } from './sheet-notes';

/** The largest workbook that is unpacked, in bytes of XML: it has to fit into memory at once. */
const LARGEST = 400 * 1024 * 1024;

/**
 * Opens an XLSX workbook: a sheet, or several where it holds several tables, for each of its
 * sheets that has any cell. Lines are row numbers. Rejects with a {@link RefusedError}.
 */
export async function openWorkbook(
	name: string,
	stored: Blob,
	entries: readonly FileEntry[]
): Promise<OpenedFile> {
	if (entries.some((entry) => entry.encrypted))
		throw new RefusedError({ code: 'encrypted-workbook' });
	if (entries.reduce((size, entry) => size + entry.uncompressedSize, 0) > LARGEST) {
		throw new RefusedError({ code: 'workbook-too-large' });
	}
	const read = await sheetsOf(stored, entries);
	const sheets = read.flatMap(({ sheet, data, notes }) => {
		const records = data.map(recordOf);
		const tables = tablesOf(records, { openEnded: true });
		return tables.map((table, index) => {
			const part = table.title ?? String(index + 1);
			const title = tables.length > 1 ? `${sheet}: ${part}` : sheet;
			return new MemorySheet(title, table, records, warningsOf(notes));
		});
	});
	if (sheets.length === 0) return refusedFile(name, { code: 'empty-file' });
	return { file: name, encoding: null, refused: null, sheets };
}

async function sheetsOf(stored: Blob, entries: readonly FileEntry[]) {
	try {
		const notes = await notesOn(entries);
		const read = await readWorkbook<string>(await stored.arrayBuffer(), {
			trim: false,
			parseNumber: shortest
		});
		return read.map(({ sheet, data }, index) => ({
			sheet,
			data: data as unknown as readonly Cell[][],
			notes: notes[index]
		}));
	} catch {
		throw new RefusedError({ code: 'damaged-workbook' });
	}
}

function recordOf(row: readonly Cell[], index: number): SheetRecord {
	const cells = row.map(cellText);
	const given = cells.slice(0, widthOf(cells));
	return {
		cells: given,
		line: index + 1,
		lines: 1,
		blank: given.length === 0,
		hash: given[0]?.trimStart().startsWith('#') === true
	};
}

function warningsOf(notes: SheetNotes | undefined): Warning[] {
	if (!notes) return [];
	const { hidden, merged, errors, uncalculated } = notes;
	const counted = (code: string, count: number): Warning[] =>
		count > 0 ? [{ code, values: { count } }] : [];
	return [
		...(hidden ? [{ code: 'hidden-sheet' }] : []),
		...counted('merged-cells', merged),
		...counted('error-cells', errors),
		...counted('uncalculated-cells', uncalculated)
	];
}
