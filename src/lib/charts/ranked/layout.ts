import { scaleLinear } from 'd3';
import type { FigureRef } from '$lib/model/measure';
import { textWidth, type Frame } from '../surface/frame';

/** One row of a ranked list. */
export interface RankedRow {
	readonly id: string;
	readonly label: string;
	/** Length of its bar; at least 0. */
	readonly value: number;
	/** How much of `value` is made up; hatched. */
	readonly synthetic?: number;
	/** What stands behind the bar. */
	readonly text: string;
	/** All it says, for assistive technology. */
	readonly words: string;
	/** Whether the reader can choose it: what is not known cannot be. */
	readonly selectable?: boolean;
	readonly selected?: boolean;
	/** The figure its bar shows; without one it has no passport. */
	readonly figure?: FigureRef | undefined;
}

/** A row with its place in the drawing. */
export interface RankedPlace {
	readonly row: RankedRow;
	readonly y: number;
	/** The label, cut where it is too long. */
	readonly label: string;
	/** Length of the bar and of its made-up part. */
	readonly bar: number;
	readonly made: number;
}

/** Places of a drawing: labels end at `bars`, where the bars begin. */
export interface RankedLayout {
	readonly bars: number;
	readonly places: readonly RankedPlace[];
}

/** Height of one row, in pixels: a comfortable target. */
export const ROW = 30;

export const SIZE = 14;

/** A text cut at the end, with an ellipsis, to be no wider than `width`. */
export function cut(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	let end = text.length;
	while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, size) > width) end -= 1;
	return `${text.slice(0, end).trimEnd()}…`;
}

/** Lays the rows out in the order they are given. */
export function layoutRanked(rows: readonly RankedRow[], frame: Frame): RankedLayout {
	const widest = (texts: readonly string[]) =>
		Math.max(0, ...texts.map((text) => textWidth(text, SIZE)));
	const labels = Math.min(widest(rows.map(({ label }) => label)), frame.width * 0.42);
	const bars = labels + 10;
	const behind = widest(rows.map(({ text }) => text)) + 10;
	const most = Math.max(1, ...rows.map(({ value }) => value));
	const length = scaleLinear([0, most], [0, Math.max(8, frame.width - bars - behind)]);
	return {
		bars,
		places: rows.map((row, index) => ({
			row,
			y: index * ROW,
			label: cut(row.label, labels, SIZE),
			bar: length(row.value),
			made: length(row.synthetic ?? 0)
		}))
	};
}

/** The first `limit` rows, and of the others those that are chosen. */
export function shownRows(rows: readonly RankedRow[], limit: number): readonly RankedRow[] {
	return rows.filter(({ selected }, index) => index < limit || selected);
}
