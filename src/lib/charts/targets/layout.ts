import { scaleLinear } from 'd3';
import { between } from '$lib/model/bounds';
import type { TargetRow } from '$lib/model/target';
import type { Frame } from '../surface/frame';

/** A target with its bar: known up to `known`, possible up to `possible`. */
export interface TargetPlace {
	readonly id: string;
	readonly row: TargetRow;
	readonly y: number;
	readonly known: number;
	readonly possible: number;
	/** Whether nothing bounds it, or the bar leaves the picture. */
	readonly open: boolean;
}

/** Places of a drawing; every bar is a share of its own target, which lies at `goal`. */
export interface TargetLayout {
	readonly goal: number;
	readonly width: number;
	readonly places: readonly TargetPlace[];
}

/** Room above the rows for the name of the line; height of a row, and where its bar lies in it. */
export const TOP = 22;
export const ROW = 68;
export const BAR_TOP = 42;
export const BAR = 14;

/** No bar is drawn longer than this many times its target. */
const LONGEST = 1.6;
/** Every bar has this room at least beyond its target. */
const ROOM = 1.15;

/** Lays the targets out in the order they are given. Pure. */
export function layoutTargets(rows: readonly TargetRow[], frame: Frame): TargetLayout {
	const shares = rows.map(({ value, low, high }) => {
		const bounds = between(low, high);
		const share = (amount: number) => (value === 0 ? 1 : amount / value);
		return { low: share(bounds.low), high: share(bounds.high) };
	});
	const finite = shares.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
	const most = Math.min(LONGEST, Math.max(ROOM, ...finite));
	const x = scaleLinear([0, most], [0, frame.width - 2]).clamp(true);
	return {
		goal: x(1),
		width: frame.width,
		places: rows.map((row, index) => {
			const { low, high } = shares[index]!;
			return {
				id: String(index),
				row,
				y: TOP + index * ROW,
				known: x(low),
				possible: x(high),
				open: high > most
			};
		})
	};
}
