import { textWidth } from '../surface/frame';
import type { YearPlace } from './layout';

/** On which side of its mark a text stands. */
export type Side = 'left' | 'right' | 'above';

/** The total of a year, written above its point. */
export interface TotalLabel {
	readonly place: YearPlace;
	readonly text: string;
	readonly x: number;
	/** How far above the point, in pixels. */
	readonly lift: number;
	readonly anchor: 'middle' | 'end';
}

const SIZE = 13;

/** On which side of its diamond a report's words have room. */
export function reportSide(x: number, label: string, plot: number): Side {
	const width = textWidth(label, SIZE) * 1.06 + 12;
	return x + width <= plot + 12 ? 'right' : x - width >= 0 ? 'left' : 'above';
}

/** What a report says of a year, and on which side of it the words stand. */
export interface ReportPlace {
	readonly place: YearPlace;
	readonly side: Side;
	readonly label: string;
	/** The stated total's height in the plot. */
	readonly y: number;
}

/** Whether a text from `left` to `right` around `at` would touch the report's words or diamond. */
function touches({ place, side, label, y }: ReportPlace, left: number, right: number, at: number) {
	const width = textWidth(label, SIZE) * 1.06 + 14;
	const from = place.middle - (side === 'left' ? width : side === 'above' ? width / 2 : 9);
	const to = place.middle + (side === 'right' ? width : side === 'above' ? width / 2 : 9);
	return left < to && right > from && Math.abs(at - (y - 5)) < 17;
}

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
		const isNear = place === report?.place && Math.abs(y - report.y) < 30;
		const isBelow = isNear && y > report!.y + 6;
		const right = place.middle + (isBelow ? -12 : isNear ? 4 : width / 2);
		const lift = isBelow ? -4 : isNear && report?.side !== 'right' ? 27 : 11;
		if (right > free && Math.abs(y - lift - level) < 17) continue;
		if (!isNear && report && touches(report, right - width, right, y - lift - 4)) continue;
		free = right - width - 8;
		level = y - lift;
		const x = isNear ? right : place.middle;
		labels.push({ place, text, x, lift, anchor: isNear ? 'end' : 'middle' });
	}
	return labels;
}
