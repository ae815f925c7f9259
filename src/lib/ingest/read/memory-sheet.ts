import type { RowBatch, Sheet, Warning } from '../sheet';
import { RowShaper } from './rows';
import { oddCells } from './structure/odd-cells';
import type { SheetRecord } from './structure/record';
import type { Table } from './structure/tables';

/** Rows handed over at once, at most, and kept for showing. */
export const BATCH = 10_000;
export const SAMPLE = 500;

/** A sheet whose rows are in memory. Its records leave out empty cells at their end. */
export class MemorySheet implements Sheet {
	readonly line: number;
	readonly columns: readonly string[];
	readonly tags: readonly string[] | null;
	readonly preamble: readonly string[];
	readonly sample: readonly (readonly string[])[];
	readonly rowCount: number;
	readonly warnings: readonly Warning[];
	readonly #rows: readonly (readonly string[])[];
	readonly #lines: readonly number[];

	constructor(
		readonly name: string,
		table: Table,
		records: readonly SheetRecord[],
		warnings: readonly Warning[]
	) {
		({ line: this.line, columns: this.columns, tags: this.tags, preamble: this.preamble } = table);
		const shaper = new RowShaper(table, { openEnded: true });
		const rows: (readonly string[])[] = [];
		const lines: number[] = [];
		for (const record of records) {
			const row = shaper.rowOf(record);
			if (!row) continue;
			rows.push(row);
			lines.push(record.line);
		}
		this.#rows = rows;
		this.#lines = lines;
		this.sample = rows.slice(0, SAMPLE);
		this.rowCount = rows.length;
		this.warnings = [
			...warnings,
			...table.warnings,
			...(rows.length === 0 ? [{ code: 'no-rows' }] : []),
			...shaper.warnings(),
			...oddCells(table.columns, rows, lines)
		];
	}

	async *batches(signal?: AbortSignal): AsyncGenerator<RowBatch> {
		for (let at = 0; at < this.#rows.length; at += BATCH) {
			signal?.throwIfAborted();
			const rows = this.#rows.slice(at, at + BATCH);
			yield {
				rows,
				lines: this.#lines.slice(at, at + BATCH),
				progress: Math.min(1, (at + BATCH) / this.#rows.length)
			};
		}
	}
}
