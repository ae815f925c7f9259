import type { Warning } from '../sheet';
import type { SheetRecord } from './structure/record';
import type { Table } from './structure/tables';

/** How often something was seen, and where first. */
interface Tally {
	count: number;
	line: number;
}

/** Makes rows as long as the table has columns out of records, and counts what that took. */
export class RowShaper {
	readonly #table: Table;
	readonly #tallies = new Map<string, Tally>();
	#rows = 0;
	#blanks: Tally = { count: 0, line: 0 };

	readonly #openEnded: boolean;

	/** `openEnded` records leave out empty cells at their end, so that short ones are nothing odd. */
	constructor(table: Table, { openEnded = false } = {}) {
		this.#table = table;
		this.#openEnded = openEnded;
	}

	/** How many rows there were so far. */
	get rows(): number {
		return this.#rows;
	}

	/** The row of a record, as long as the table is wide; null where it is none of its rows. */
	rowOf(record: SheetRecord): readonly string[] | null {
		const { from, to, isComment } = this.#table;
		if (record.line > to) return null;
		if (record.line < from) {
			if (!record.blank && isComment(record)) this.tally('comment-lines', record.line);
			return null;
		}
		if (record.blank) {
			if (this.#rows > 0 && this.#blanks.count++ === 0) this.#blanks.line = record.line;
			return null;
		}
		if (isComment(record)) {
			this.tally('comment-lines', record.line);
			return null;
		}
		if (this.#blanks.count > 0) this.tally('blank-lines', this.#blanks.line, this.#blanks.count);
		this.#blanks = { count: 0, line: 0 };
		this.#rows++;
		return this.#fitted(record);
	}

	#fitted({ cells, line }: SheetRecord): readonly string[] {
		const { columns, named, line: header } = this.#table;
		const width = columns.length;
		if (header > 0 && width > 1 && cells[0] === columns[0] && equal(cells, columns)) {
			this.tally('repeated-header', line);
		}
		if (cells.length < named && !this.#openEnded) this.tally('short-rows', line);
		if (cells.length > named && cells.slice(named).some((cell) => cell.trim() !== '')) {
			const kept = cells.slice(width).every((cell) => cell.trim() === '');
			this.tally(kept ? 'long-rows' : 'cells-left-out', line);
		}
		if (cells.length === width) return cells;
		if (cells.length > width) return cells.slice(0, width);
		return [...cells, ...new Array<string>(width - cells.length).fill('')];
	}

	/** Counts something off, once or `count` times. */
	tally(code: string, line: number, count = 1): void {
		const tally = this.#tallies.get(code);
		if (tally) tally.count += count;
		else this.#tallies.set(code, { count, line });
	}

	/** What was seen, as warnings. */
	warnings(): Warning[] {
		const columns = this.#table.named;
		const ragged = ['short-rows', 'long-rows', 'cells-left-out'];
		return [...this.#tallies].map(([code, { count, line }]): Warning => {
			const values: Record<string, number> = ragged.includes(code) ? { count, columns } : { count };
			return { code, line, values };
		});
	}
}

function equal(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((cell, at) => cell === b[at]);
}
