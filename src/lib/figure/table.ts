import type { Figure } from '$lib/model/measure';

/** A text, or a number with what it is about. */
export type Cell = string | Figure;

export interface TableRow {
	readonly cells: readonly Cell[];
	/** Whether it adds up the rows above; only additive measures have one. */
	readonly total?: boolean;
}

/** The rows of a chart, to be read. */
export interface Table {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly TableRow[];
}
