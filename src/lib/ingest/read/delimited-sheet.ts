import type { Bulk, RowBatch, Sheet, Warning } from '../sheet';
import { bulkSteps } from './bulk-steps';
import { ONE_COLUMN } from './dialect';
import { decoded } from './encoding';
import { SAMPLE } from './memory-sheet';
import { RecordReader, type TextRecord } from './records';
import { oddCells } from './structure/odd-cells';
import type { Table } from './structure/tables';
import type { TextPlan } from './text-plan';
import { refuseEndless, TextRows } from './text-rows';

/** What the reading of a text's beginning found. */
export interface Beginning {
	readonly records: readonly TextRecord[];
	/** Some lines ended in CRLF and others in LF. */
	readonly mixedNewlines: boolean;
}

/** One table of a delimited text, which is read anew each time its rows are asked for. */
export class DelimitedSheet implements Sheet {
	readonly line: number;
	readonly columns: readonly string[];
	readonly tags: readonly string[] | null;
	readonly preamble: readonly string[];
	readonly sample: readonly (readonly string[])[];
	readonly rowCount: number | null;
	readonly bulk: Bulk | null;
	readonly #plan: TextPlan;
	readonly #table: Table;
	/** Warnings that do not depend on which rows were read. */
	readonly #settled: readonly Warning[];
	#rows: TextRows;

	constructor(
		readonly name: string,
		plan: TextPlan,
		table: Table,
		{ records, mixedNewlines }: Beginning
	) {
		this.#plan = plan;
		this.#table = table;
		({ line: this.line, columns: this.columns, tags: this.tags, preamble: this.preamble } = table);
		this.#rows = new TextRows(table);
		const rows: (readonly string[])[] = [];
		const lines: number[] = [];
		for (const record of records) {
			const row = this.#rows.rowOf(record);
			if (!row) continue;
			rows.push(row);
			lines.push(record.line);
		}
		this.sample = rows.slice(0, SAMPLE);
		this.rowCount = plan.whole ? rows.length : null;
		this.#settled = [
			...plan.warnings,
			...(mixedNewlines ? [{ code: 'mixed-newlines' }] : []),
			...table.warnings,
			...(plan.whole && rows.length === 0 ? [{ code: 'no-rows' }] : []),
			...(plan.whole ? oddCells(table.columns, rows, lines) : [])
		];
		const above = records.filter((record) => record.line < table.from);
		this.bulk = isRegular(plan, table, above) ? this.#bulk(above) : null;
	}

	get warnings(): readonly Warning[] {
		return [...this.#settled, ...this.#rows.warnings];
	}

	async *batches(signal?: AbortSignal): AsyncGenerator<RowBatch> {
		const { source, encoding, dialect, directive, mend } = this.#plan;
		const { to } = this.#table;
		const rows = (this.#rows = new TextRows(this.#table));
		const reader = new RecordReader(dialect, directive === '' ? 1 : 2);
		let progress = 0;
		let leading = directive.length;
		let pending = '';
		const bytes = source.open((share) => (progress = Math.min(1, share)), signal);
		for await (const piece of decoded(bytes, encoding)) {
			const text = piece.slice(leading);
			leading -= piece.length - text.length;
			if (mend) {
				pending += text;
				continue;
			}
			const records = reader.read(text, false);
			refuseEndless(reader);
			yield* rows.batches(records, progress);
			signal?.throwIfAborted();
			if (reader.line > to) return;
		}
		yield* rows.batches(reader.read(mend ? mend(pending) : '', true), 1);
	}

	#bulk(above: readonly TextRecord[]): Bulk {
		const { delimiter } = this.#plan.dialect;
		return {
			delimiter,
			width: this.columns.length,
			steps: (signal) => {
				const rows = (this.#rows = new TextRows(this.#table));
				for (const record of above) rows.rowOf(record);
				return bulkSteps(this.#plan, this.#table.from, rows, signal);
			}
		};
	}
}

/** Several columns in the usual quotes, whose rows go on to the end of the file. */
function isRegular(plan: TextPlan, table: Table, above: readonly TextRecord[]): boolean {
	const { dialect, mend, directive } = plan;
	const { delimiter, quote, escape, newline } = dialect;
	if (quote !== '"' || escape !== 'doubled' || newline !== '\n' || delimiter === ONE_COLUMN) {
		return false;
	}
	// Lines above the rows are counted by their LFs.
	const counted = above.every(({ cells }) => !cells.some((cell) => /\r(?!\n)/.test(cell)));
	const named = table.named === table.columns.length;
	return counted && named && mend === null && directive === '' && table.to === Infinity;
}
