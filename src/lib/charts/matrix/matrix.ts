import type { FigureRef } from '$lib/model/measure';
import type { ReachState } from '$lib/queries/country-reach';

/** What a cell shows: what is known, or a year nothing could be held in yet. */
export type CellState = ReachState | 'ahead';

/** One year of one row. */
export interface MatrixCell {
	readonly year: number;
	readonly state: CellState;
	readonly amount: number;
	/** How it is written; what does not fit is left out. */
	readonly text: string;
	/** Whether anything is planned too, or only planned. */
	readonly planned: number;
	/** Whether it is the first year with anything. */
	readonly first: boolean;
	/** All it says, each fact by itself. */
	readonly facts: readonly string[];
	readonly selected: boolean;
	/** The figure it shows; without one it has no passport. */
	readonly figure?: FigureRef | undefined;
}

export interface MatrixRow {
	readonly id: string;
	readonly label: string;
	/** Where the label leads; a row without is only named. */
	readonly href?: string | undefined;
	/** What stands after the years: how long ago the last time was. */
	readonly note: string;
	/** Which scale its amounts are on; rows of one scale are coloured together. */
	readonly scale: string;
	readonly cells: readonly MatrixCell[];
}

/** Rows under a heading. */
export interface MatrixGroup {
	readonly id: string;
	/** "" for rows that need none. */
	readonly label: string;
	readonly rows: readonly MatrixRow[];
}

/** What the reader chose: a cell, or a whole year. */
export interface MatrixChoice {
	readonly row: string | null;
	readonly year: number;
	/** Whether it is added to what is chosen. */
	readonly more: boolean;
}
