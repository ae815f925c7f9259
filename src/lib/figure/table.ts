import type { Figure, FigureRef } from '$lib/model/measure';
import type { Sentence } from './sentence';

/** A text, a number with what it is about, or several in a sentence. */
export type Cell = string | Figure | Sentence;

export interface TableRow {
	readonly cells: readonly Cell[];
	/** Whether it adds up the rows above; only additive measures have one. */
	readonly total?: boolean;
	/** What the whole row is about, for cells in words: figures say it themselves. */
	readonly about?: Pick<FigureRef, 'country' | 'year' | 'type' | 'series'>;
}

/** The rows of a chart, to be read. */
export interface Table {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly TableRow[];
}
