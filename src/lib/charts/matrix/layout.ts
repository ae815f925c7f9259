import { textWidth } from '../surface/frame';
import type { MatrixCell, MatrixGroup, MatrixRow } from './matrix';

/** Heights in pixels; a row is a target too. */
export const ROW = 27;
const HEAD = 30;
const GROUP = 32;
const LEAST_CELL = 26;
const LABEL = { least: 104, most: 200, size: 14 };
const NOTE_SIZE = 13;

/** A place that can be reached: a cell, the name of a row, or the name of a year. */
export interface Spot {
	readonly id: string;
	readonly kind: 'cell' | 'row' | 'year';
	readonly row: MatrixRow | null;
	readonly cell: MatrixCell | null;
	readonly year: number | null;
	/** Its box. */
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** Its middle, for the arrows. */
	readonly x: number;
	readonly y: number;
}

export interface MatrixLayout {
	readonly labelWidth: number;
	readonly cellWidth: number;
	/** Where what follows the years begins. */
	readonly noteAt: number;
	readonly headings: readonly { id: string; label: string; y: number }[];
	/** Rows with the upper edge of each and the name as it fits. */
	readonly rows: readonly { row: MatrixRow; y: number; name: string }[];
	readonly spots: readonly Spot[];
	readonly height: number;
}

/** Height of the picture, the same at every width. */
export function matrixHeight(groups: readonly MatrixGroup[]): number {
	return groups.reduce(
		(height, { label, rows }) => height + (label ? GROUP : 0) + rows.length * ROW,
		HEAD
	);
}

const noteWidth = (groups: readonly MatrixGroup[]) =>
	Math.max(0, ...groups.flatMap(({ rows }) => rows.map(({ note }) => textWidth(note, NOTE_SIZE)))) +
	8;

/** The least width at which every cell can be hit; narrower, the picture scrolls in its box. */
export function matrixLeastWidth(groups: readonly MatrixGroup[], years: number): number {
	return Math.ceil(LABEL.least + years * LEAST_CELL + noteWidth(groups));
}

/** A name cut to a width, with an ellipsis where something is lost. */
export function fitted(name: string, width: number): string {
	if (textWidth(name, LABEL.size) <= width) return name;
	let cut = name;
	while (cut.length > 1 && textWidth(`${cut}…`, LABEL.size) > width) cut = cut.slice(0, -1);
	return `${cut.trimEnd()}…`;
}

/** Lays out names, years and cells in a picture of that width. */
export function layoutMatrix(
	groups: readonly MatrixGroup[],
	years: readonly number[],
	width: number
): MatrixLayout {
	const notes = noteWidth(groups);
	const longest = Math.max(
		0,
		...groups.flatMap(({ rows }) => rows.map(({ label }) => textWidth(label, LABEL.size)))
	);
	const room = width - notes - years.length * LEAST_CELL;
	const labelWidth = Math.min(
		Math.max(LABEL.least, Math.min(longest + 12, LABEL.most)),
		Math.max(LABEL.least, room)
	);
	const cellWidth = Math.max(8, (width - labelWidth - notes) / Math.max(1, years.length));
	const headings: { id: string; label: string; y: number }[] = [];
	const rows: { row: MatrixRow; y: number; name: string }[] = [];
	let y = HEAD;
	for (const { id, label, rows: own } of groups) {
		if (label) {
			headings.push({ id, label, y });
			y += GROUP;
		}
		for (const row of own) {
			rows.push({ row, y, name: fitted(row.label, labelWidth - 8) });
			y += ROW;
		}
	}
	const spot = (
		id: string,
		kind: Spot['kind'],
		[left, top, wide, high]: readonly [number, number, number, number],
		of: Partial<Pick<Spot, 'row' | 'cell' | 'year'>>
	): Spot => ({
		id,
		kind,
		row: null,
		cell: null,
		year: null,
		...of,
		left,
		top,
		width: wide,
		height: high,
		x: kind === 'row' ? 0 : left + wide / 2,
		y: top + high / 2
	});
	const spots = [
		...years.map((year, index) =>
			spot(`${year}`, 'year', [labelWidth + index * cellWidth, 0, cellWidth, HEAD - 4], { year })
		),
		...rows.flatMap(({ row, y: top }) => [
			...(row.href ? [spot(row.id, 'row', [0, top, labelWidth - 4, ROW], { row })] : []),
			...row.cells.map((cell, index) =>
				spot(
					`${row.id}-${cell.year}`,
					'cell',
					[labelWidth + index * cellWidth, top, cellWidth, ROW],
					{
						row,
						cell,
						year: cell.year
					}
				)
			)
		])
	];
	return {
		labelWidth,
		cellWidth,
		noteAt: labelWidth + years.length * cellWidth + 6,
		headings,
		rows,
		spots,
		height: y
	};
}

/**
 * Where an arrow leads: along the row or the column, to the nearest place; undefined where there is
 * none. Home and End go to the first and last place of the row.
 */
export function nextSpot(spots: readonly Spot[], from: string, key: string): Spot | undefined {
	const start = spots.find(({ id }) => id === from);
	if (!start) return undefined;
	const inRow = spots.filter(({ y }) => y === start.y);
	if (key === 'Home') return inRow[0];
	if (key === 'End') return inRow.at(-1);
	const along = key === 'ArrowLeft' || key === 'ArrowRight';
	const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
	if (!along && key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
	const line = along ? inRow : spots.filter(({ x }) => x === start.x);
	const at = line.indexOf(start) + sign;
	return line[at];
}
