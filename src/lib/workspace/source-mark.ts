import type { RowBatch, Sheet } from '$lib/ingest/sheet';

const MARK = /^Alcance ([0-9a-z]{14}): /;

/** The header of an export's line numbers: it says which source the rows are of. */
export const sourceMark = (id: string, text: string): string => `Alcance ${id}: ${text}`;

/** The source a header marks; null where it is any other header. */
export const sourceMarked = (header: string): string | null => MARK.exec(header)?.[1] ?? null;

/** Whether a sheet was exported to be mended. */
export const isMarked = (columns: readonly string[]): boolean =>
	columns.some((column) => MARK.test(column));

/** What the export wrote so that spreadsheets read no formula. */
const ESCAPED = /^'(?=[=+\-@\t\r])/;

/** An exported sheet with its cells as they were before formulas were escaped. */
export function withoutEscapes(sheet: Sheet): Sheet {
	const plain = (rows: RowBatch['rows']) =>
		rows.map((row) => row.map((cell) => cell.replace(ESCAPED, '')));
	return {
		name: sheet.name,
		line: sheet.line,
		columns: sheet.columns,
		tags: sheet.tags,
		preamble: sheet.preamble,
		rowCount: sheet.rowCount,
		sample: plain(sheet.sample),
		get warnings() {
			return sheet.warnings;
		},
		async *batches(signal) {
			for await (const batch of sheet.batches(signal)) {
				yield { ...batch, rows: plain(batch.rows) };
			}
		}
	};
}
