import { scaleBand, scaleLinear } from 'd3';
import type { FigureRef } from '$lib/model/measure';

/** A column of a chart that can be pointed at: its place, its label, and the lines of its note. */
export interface Column {
	readonly id: string;
	readonly x: number;
	readonly width: number;
	/** All it says, for assistive technology. */
	readonly label: string;
	readonly title: string;
	readonly lines: readonly string[];
	/** The figure it stands for, whose passport it opens. */
	readonly figure?: FigureRef;
}

/** Room around a plot, in pixels. */
export interface Padding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** The years between the first and the last, both included. */
export function yearSpan(years: readonly number[]): number[] {
	if (years.length === 0) return [];
	const first = Math.min(...years);
	return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** Every year, or every second, third… where their names would touch. */
export function shownYears(years: readonly number[], width: number): number[] {
	const every = Math.max(1, Math.ceil((years.length * 38) / Math.max(1, width)));
	const last = years.length - 1;
	return years.filter((_, index) => (last - index) % every === 0);
}

/** Round values for an axis of whole numbers, at most about `count` of them. */
export function wholeTicks(most: number, count: number): number[] {
	return scaleLinear([0, most], [0, 1]).ticks(count).filter(Number.isInteger);
}

/** A scale of equal columns, one for each year. */
export function yearScale(years: readonly number[], width: number, gap: number) {
	return scaleBand<number>(years, [0, width])
		.paddingInner(gap)
		.paddingOuter(gap / 2);
}

/** Texts moved down just enough not to touch, in their order from the top; within `low` to `high`. */
export function apart(places: readonly number[], distance: number, low: number, high: number) {
	const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
	const moved = [...places];
	let floor = low;
	for (const index of order) {
		moved[index] = Math.max(moved[index]!, floor);
		floor = moved[index]! + distance;
	}
	let ceiling = high;
	for (const index of order.reverse()) {
		moved[index] = Math.min(moved[index]!, ceiling);
		ceiling = moved[index]! - distance;
	}
	return moved;
}
