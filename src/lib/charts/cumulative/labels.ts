import { textWidth } from '../surface/frame';
import type { YearPlace } from './layout';

/** On which side of its mark a text stands. */
export type Side = 'left' | 'right' | 'above';

/** The total of a year, written at the upper left of its point: clear of a line that only rises. */
export interface TotalLabel {
	readonly place: YearPlace;
	readonly text: string;
	/** The right end of the text. */
	readonly x: number;
	/** How far above the point, in pixels. */
	readonly lift: number;
}

const SIZE = 13;
/** Width of the small diamond before a report's words, with its gap. */
export const SIGN = 15;
/** How far a report's words stand above a total that is written at the same place. */
export const ABOVE = 25;

/** Width of a report's words with their sign. */
export const reportWidth = (label: string) => textWidth(label, SIZE) * 1.06 + SIGN;

/** On which side of its diamond a report's words have room, `plot` being where that ends. */
export function reportSide(x: number, label: string, plot: number): Side {
	const width = reportWidth(label) + 12;
	return x + width <= plot + 12 ? 'right' : x - width >= 0 ? 'left' : 'above';
}

/** What a report says of a year, and on which side of it the words stand. */
export interface ReportPlace {
	readonly place: YearPlace;
	readonly side: Side;
	readonly label: string;
	/** The stated total's height in the plot. */
	readonly y: number;
	/** How far above the diamond's middle the words stand. */
	readonly lift: number;
}

/** Whether a text from `left` to `right` around `at` would touch the report's words or diamond. */
function touches(report: ReportPlace, left: number, right: number, at: number) {
	const { place, side, label, y, lift } = report;
	const width = reportWidth(label) + 14;
	const from = place.middle - (side === 'left' ? width : side === 'above' ? width / 2 : 9);
	const to = place.middle + (side === 'right' ? width : side === 'above' ? width / 2 : 9);
	const overWords = left < to && right > from && Math.abs(at - (y - lift)) < 17;
	const overSign =
		left < place.middle + 9 && right > place.middle - 9 && at > y - 10 && at < y + 20;
	return overWords || overSign;
}

/** Whether a year's own total is so near what the report states that the two need telling apart. */
export const isNear = (report: number, total: number) => Math.abs(total - report) < 30;

/** Totals for as many years as have room, the latest first, then back in time. */
export function totalLabels(
	known: readonly YearPlace[],
	report: ReportPlace | null,
	write: (place: YearPlace) => { text: string; y: number }
): TotalLabel[] {
	const labels: TotalLabel[] = [];
	// The left end and the height of the label placed before.
	let free = Infinity;
	let level = -Infinity;
	for (const place of [...known].reverse()) {
		const { text, y } = write(place);
		const width = textWidth(text, SIZE) * 1.06;
		const beside = place === report?.place && isNear(report.y, y);
		const lift = beside ? 3 : 9;
		// Moved in a little at the left edge, left out where that is not enough.
		const wished = place.middle - (beside ? 13 : 3);
		const right = Math.max(wished, width - 4);
		if (right - wished > 12) continue;
		if (right > free && Math.abs(y - lift - level) < 17) continue;
		if (!beside && report && touches(report, right - width, right, y - lift)) continue;
		free = right - width - 8;
		level = y - lift;
		labels.push({ place, text, x: right, lift });
	}
	return labels;
}
