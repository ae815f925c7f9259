import { scaleLinear } from 'd3';
import type { Count } from '$lib/model/qualified-count';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import { wholeTicks, yearScale, yearSpan, type Padding } from '../columns/column';
import { textWidth, type Frame } from '../surface/frame';
import { isDrawnAs, type TypeStyle } from './palette';

/** A year of the selection, and whether its list of activities is whole. */
export interface CoveredYear {
	readonly year: number;
	readonly complete: boolean;
}

/** A part of a column. */
export interface Segment {
	readonly type: TypeStyle;
	readonly activities: number;
	/** How many of them are made up. */
	readonly synthetic: number;
	/** Height of the part's foot above the axis, in activities. */
	readonly from: number;
}

/** The column of one year and status. */
export interface Stack {
	readonly year: number;
	readonly status: 'held' | 'planned';
	readonly x: number;
	readonly width: number;
	readonly segments: readonly Segment[];
	/** Activities, each counted once; `at-least` when the year's list is not whole. */
	readonly total: NonNullable<Count>;
	/** What the parts add up to: more than the total when an activity has several types. */
	readonly height: number;
}

/** A year with nothing to draw. */
export interface EmptyYear {
	readonly year: number;
	readonly middle: number;
	/** Zero, known; else unknown. */
	readonly isZero: boolean;
}

/** Scales and places of a drawing of activities by type and year. */
export interface TypesLayout {
	readonly padding: Padding;
	readonly width: number;
	readonly height: number;
	readonly years: readonly number[];
	readonly top: number;
	readonly rules: readonly number[];
	readonly step: number;
	readonly y: (value: number) => number;
	readonly stacks: readonly Stack[];
	readonly empty: readonly EmptyYear[];
	/** The middle of each year's column. */
	readonly middles: ReadonlyMap<number, number>;
	/** Where the planned years begin, when they follow all the held ones. */
	readonly plannedFrom: number | null;
}

/** From one name of the legend to the next, in pixels: a target's least height. */
export const LEGEND_STEP = 24;

/** Where the legend of a wide drawing begins, in pixels of its plot. */
export function legendPlace({ width, height }: TypesLayout, types: number) {
	return { x: width + 18, top: Math.max(0, (height - types * LEGEND_STEP) / 2) };
}

export const COLUMN_GAP = 0.34;
const WIDEST = 56;

/** Lays the columns out, of the types from `typesIn`. Pure; no rows or no years give an empty plot. */
export function layoutTypes(
	rows: readonly ActivityTypeRow[],
	covered: readonly CoveredYear[],
	shown: readonly TypeStyle[],
	frame: Frame
): TypesLayout {
	const years = yearSpan([...covered, ...rows].map(({ year }) => year));
	const legend = Math.max(0, ...shown.map(({ label }) => textWidth(label, 13)));
	const padding = {
		...{ top: 30, bottom: 26, left: 28 },
		right: frame.wide && shown.length > 0 ? legend + 44 : 8
	};
	const width = Math.max(1, frame.width - padding.left - padding.right);
	const height = Math.max(1, frame.height - padding.top - padding.bottom);
	const x = yearScale(years, width, COLUMN_GAP);
	const middles = new Map(years.map((year) => [year, (x(year) ?? 0) + x.bandwidth() / 2]));
	const bar = Math.min(x.bandwidth(), WIDEST);
	const stacks = years.flatMap((year) => {
		const both = ['held', 'planned'] as const;
		const statuses = both.filter((one) =>
			rows.some((row) => row.year === year && row.status === one)
		);
		return statuses.map((status, index): Stack => {
			const ofYear = rows.filter((row) => row.year === year && row.status === status);
			const each = bar / statuses.length - (statuses.length > 1 ? 1.5 : 0);
			const left = middles.get(year)! - bar / 2 + index * (each + 3);
			const isWhole =
				status === 'planned' || covered.some((one) => one.year === year && one.complete);
			return { year, status, x: left, width: each, ...stackOf(ofYear, shown, isWhole) };
		});
	});
	const most = Math.max(0, ...stacks.map((one) => Math.max(one.height, one.total.value)));
	const top = Math.max(1, most) * 1.06;
	const held = stacks.filter(({ status }) => status === 'held').map(({ year }) => year);
	const planned = stacks.filter(({ status }) => status === 'planned').map(({ year }) => year);
	const firstPlanned = Math.min(...planned);
	const isAfter = planned.length > 0 && held.every((year) => year < firstPlanned);
	return {
		...{ padding, width, height, years, top, stacks, middles },
		rules: most > 0 ? wholeTicks(most, 4) : [],
		step: x.step(),
		y: scaleLinear([0, top], [height, 0]),
		empty: covered
			.filter(({ year }) => !stacks.some((one) => one.year === year))
			.map(({ year, complete }) => ({ year, middle: middles.get(year)!, isZero: complete })),
		plannedFrom: isAfter ? middles.get(firstPlanned)! - x.step() / 2 : null
	};
}

function stackOf(rows: readonly ActivityTypeRow[], types: readonly TypeStyle[], isWhole: boolean) {
	const segments: Segment[] = [];
	let from = 0;
	for (const type of types) {
		const own = rows.filter((row) => isDrawnAs(type, row.type));
		const activities = own.reduce((all, row) => all + row.activities, 0);
		const synthetic = own.reduce((all, row) => all + row.synthetic, 0);
		if (activities > 0) segments.push({ type, activities, synthetic, from });
		from += activities;
	}
	// Each row repeats the total of its kind, convening people or not.
	const byKind = new Map(rows.map(({ convenes, year_total }) => [convenes, year_total]));
	const value = [...byKind.values()].reduce((all, one) => all + one, 0);
	const total = { value, qualifiers: isWhole ? [] : (['at-least'] as const) };
	return { segments, total, height: from };
}

/** Slanting lines over a box, as SVG path data: lighter in a PDF than a pattern. */
export function hatching(x: number, y: number, width: number, height: number): string {
	let d = '';
	if (height <= 0) return d;
	for (let sum = Math.ceil((x + y) / 6) * 6; sum < x + width + y + height; sum += 6) {
		const [left, right] = [Math.max(x, sum - y - height), Math.min(x + width, sum - y)];
		const ends = [left, sum - left, right, sum - right].map((at) => Math.round(at * 10) / 10);
		d += `M${ends[0]},${ends[1]}L${ends[2]},${ends[3]}`;
	}
	return d;
}
