/** Neighbouring columns from the first to the last, by their ids; one column is both. */
export interface ColumnRange {
	readonly from: string;
	readonly to: string;
}

/** The columns from one to another, whichever comes first in `ids`. */
export function rangeOf(ids: readonly string[], one: string, other: string): ColumnRange {
	return ids.indexOf(one) <= ids.indexOf(other)
		? { from: one, to: other }
		: { from: other, to: one };
}

/** Whether a column lies in a range; not in none. */
export function isWithin(ids: readonly string[], id: string, range: ColumnRange | null): boolean {
	if (!range) return false;
	const at = ids.indexOf(id);
	return at >= ids.indexOf(range.from) && at <= ids.indexOf(range.to);
}

/** A stretch of a plot, in pixels. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/**
 * The stretches of a plot that a choice leaves out: before, between and after the chosen places,
 * each to the middle of the gap between it and its neighbour.
 */
export function leftOut(
	places: readonly { readonly x: number; readonly width: number; readonly chosen: boolean }[],
	width: number
): Stretch[] {
	const out: Stretch[] = [];
	places.forEach(({ x, width: own, chosen }, index) => {
		if (chosen) return;
		const [before, after] = [places[index - 1], places[index + 1]];
		const from = before ? (before.x + before.width + x) / 2 : 0;
		const to = after ? (x + own + after.x) / 2 : width;
		const last = out.at(-1);
		if (last && before && !before.chosen) out[out.length - 1] = { from: last.from, to };
		else out.push({ from, to });
	});
	return out;
}
