import { RefusedError, type Refusal, type RowBatch, type Warning } from '../sheet';
import { BATCH } from './memory-sheet';
import type { RecordReader, TextRecord } from './records';
import { RowShaper } from './rows';
import type { Table } from './structure/tables';

/** The longest record that is waited for, in characters. */
const LONGEST_RECORD = 32 * 1024 * 1024;

/** Makes a table's rows out of a text's records, once through, and counts what is off. */
export class TextRows {
	readonly #shaper: RowShaper;
	readonly #table: Table;

	constructor(table: Table) {
		this.#table = table;
		this.#shaper = new RowShaper(table);
	}

	/** What was off so far. */
	get warnings(): Warning[] {
		return this.#shaper.warnings();
	}

	/** The row of a record; null where it is none of this table's. */
	rowOf(record: TextRecord): readonly string[] | null {
		const row = this.#shaper.rowOf(record);
		if (!row) return null;
		const { line, cells, flaw, spaced, slashed } = record;
		const off = (code: string) => this.#shaper.tally(code, line);
		if (flaw === 'stray') off('stray-quotes');
		if (flaw === 'unclosed') off('unclosed-quote');
		if (spaced) off('spaces-after-quotes');
		const ragged = cells.length !== this.#table.named;
		if (slashed || (ragged && cells.some((cell) => cell.endsWith('\\')))) off('escaped-delimiters');
		if (cells.some((cell) => cell.includes('\ufffd'))) off('damaged-characters');
		if (cells.some((cell) => cell.includes('\0'))) off('nul-characters');
		return row;
	}

	/** The rows of some records, in batches. Throws a {@link RefusedError} where a quote tore them. */
	*batches(records: readonly TextRecord[], progress: number): Generator<RowBatch> {
		const torn = tornBy(records);
		if (torn) throw new RefusedError(torn);
		for (let at = 0; at < records.length; at += BATCH) {
			const rows: (readonly string[])[] = [];
			const lines: number[] = [];
			for (const record of records.slice(at, at + BATCH)) {
				const row = this.rowOf(record);
				if (!row) continue;
				rows.push(row);
				lines.push(record.line);
			}
			if (rows.length > 0) yield { rows, lines, progress };
		}
	}
}

/** Refuses a text whose quote, never closed, swallowed what follows it. */
export function tornBy(records: readonly TextRecord[]): Refusal | null {
	const torn = records.find(
		({ flaw, cells }) => flaw === 'unclosed' && /[\r\n]/.test(cells[cells.length - 1]!.trimEnd())
	);
	return torn ? { code: 'unclosed-quote', line: torn.line } : null;
}

/** Throws a {@link RefusedError} where the reader waits for the end of a record for too long. */
export function refuseEndless(reader: RecordReader): void {
	if (reader.waiting > LONGEST_RECORD) {
		throw new RefusedError({ code: 'record-too-long', line: reader.line });
	}
}
