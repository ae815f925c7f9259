import { scaleLinear } from 'd3';
import type { CumulativePoint, CumulativeSeries } from '$lib/model/cumulative';
import type { Count } from '$lib/model/qualified-count';
import { wholeTicks, yearScale, yearSpan, type Padding } from '../columns/column';
import { textWidth, type Frame } from '../surface/frame';

/** Planned activities of one year; people are never inferred from them. */
export interface PlannedYear {
	readonly year: number;
	readonly activities: number;
}

/** Where a year's marks are. */
export interface YearPlace {
	readonly year: number;
	/** Left edge and width of its column; the year's end is at the middle. */
	readonly x: number;
	readonly width: number;
	readonly middle: number;
	readonly point: CumulativePoint | null;
	readonly planned: number;
}

/** Scales and places of a drawing of the cumulative chart. */
export interface CumulativeLayout {
	readonly padding: Padding;
	readonly width: number;
	readonly height: number;
	/** From one column's middle to the next. */
	readonly step: number;
	readonly years: readonly number[];
	readonly top: number;
	readonly rules: readonly number[];
	readonly places: readonly YearPlace[];
	readonly y: (value: number) => number;
	/** Corners of the region in which undated years' totals lie; empty when all are known. */
	readonly envelope: readonly (readonly [number, number])[];
}

export const COLUMN_GAP = 0.36;
const LABEL = 13;
/** Bars are never wider than this. */
const WIDEST = 64;

/** Lays the chart out. Pure; takes any series, empty ones and ones without a number included. */
export function layoutCumulative(
	series: CumulativeSeries,
	planned: readonly PlannedYear[],
	frame: Frame,
	count: (count: Count) => string
): CumulativeLayout {
	const years = yearSpan([...series.points, ...planned].map(({ year }) => year));
	const values = series.points.flatMap(({ low, high, total, added }) => [
		low.value,
		high?.value ?? 0,
		total?.value ?? 0,
		added?.value ?? 0
	]);
	const most = Math.max(0, series.reported?.total.value ?? 0, ...values);
	const rules = most > 0 ? wholeTicks(most, 4) : [];
	const ruleWidth = Math.max(
		0,
		...rules.map((one) => textWidth(count({ value: one, qualifiers: [] }), LABEL))
	);
	const padding = { top: 30, right: frame.wide ? 24 : 12, bottom: 26, left: ruleWidth + 12 };
	const width = Math.max(1, frame.width - padding.left - padding.right);
	const height = Math.max(1, frame.height - padding.top - padding.bottom);
	const top = Math.max(1, most) * 1.08;
	const y = scaleLinear([0, top], [height, 0]);
	const x = yearScale(years, width, COLUMN_GAP);
	const places = years.map((year): YearPlace => {
		const middle = (x(year) ?? 0) + x.bandwidth() / 2;
		const bar = Math.min(x.bandwidth(), WIDEST);
		return {
			year,
			x: middle - bar / 2,
			width: bar,
			middle,
			point: series.points.find((one) => one.year === year) ?? null,
			planned: planned.find((one) => one.year === year)?.activities ?? 0
		};
	});
	return {
		...{ padding, width, height, years, top, rules, places, y },
		step: x.step(),
		envelope: envelopeOf(places, y, top)
	};
}

/**
 * The region between the least and the most each undated year-end can be, from nothing at the start
 * of the first year to the next known total. Empty where nothing bounds it.
 */
function envelopeOf(places: readonly YearPlace[], y: (value: number) => number, top: number) {
	const dated = places.filter(({ point }) => point !== null);
	const last = dated.findLastIndex(({ point }) => point!.total === null);
	if (last === -1) return [];
	const first = dated.findIndex(({ point }) => point!.total === null);
	const from = dated[first - 1];
	const inside = dated.slice(first, last + 2);
	const start: [number, number] = from
		? [from.middle, y(from.point!.total!.value)]
		: [Math.max(0, inside[0]!.x - 8), y(0)];
	if (inside.some(({ point }) => point!.total === null && point!.high === null)) return [];
	const highest = ({ point }: YearPlace) => point!.high?.value ?? top;
	const lower = inside.map(({ middle, point }) => [middle, y(point!.low.value)] as const);
	const upper = inside.map((one) => [one.middle, y(highest(one))] as const);
	return [start, ...upper, ...lower.reverse()];
}

/** Whether a count says that it may be more. */
export function mayBeMore(count: Count): boolean {
	return (
		count !== null && count.qualifiers.some((one) => one === 'more-than' || one === 'at-least')
	);
}
