import { scaleLinear, scaleUtc, utcMonth } from 'd3';
import { isQualifier, qualified, type QualifiedCount } from '$lib/model/qualified-count';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import { wholeTicks, type Padding } from '../columns/column';
import { textWidth, type Frame } from '../surface/frame';
import { namedDates } from './date-names';

/** A month with its place. */
export interface MonthPlace {
	readonly row: WebUseRow;
	readonly x: number;
	/** Left edge and width of what points at it. */
	readonly left: number;
	readonly width: number;
}

/** What reports state for one time and about one value, conflicting statements side by side. */
export interface LevelPlace {
	readonly x: number;
	readonly value: number;
	readonly statements: readonly QualifiedCount[];
	readonly asOf: string;
}

/** Scales and places of a drawing of web use. */
export interface WebLayout {
	readonly padding: Padding;
	readonly width: number;
	readonly height: number;
	readonly domain: readonly [Date, Date];
	readonly top: number;
	/** The highest value drawn. */
	readonly most: number;
	readonly rules: readonly number[];
	readonly names: readonly Date[];
	readonly x: (at: Date) => number;
	readonly y: (value: number) => number;
	readonly months: readonly MonthPlace[];
	readonly levels: readonly LevelPlace[];
}

export const dateOf = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** Statements are of one level when their values differ by less than this share. */
const SAME = 0.04;

/** Levels that say about the same of the same year, together. */
export function groupLevels(levels: readonly ReportedFigure[]) {
	const groups: { value: number; asOf: string; statements: QualifiedCount[] }[] = [];
	for (const { value, as_of: asOf, qualifier } of levels) {
		const count = qualified(value, ...(isQualifier(qualifier) ? [qualifier] : []));
		const group = groups.find(
			(one) =>
				one.asOf.slice(0, 4) === asOf.slice(0, 4) && Math.abs(one.value - value) <= value * SAME
		);
		if (!group) groups.push({ value, asOf, statements: [count] });
		else if (
			!group.statements.some(
				(one) => String(one.qualifiers) === String(count.qualifiers) && one.value === value
			)
		)
			group.statements.push(count);
	}
	return groups;
}

/** Lays the chart out. Pure; no rows give an empty plot. */
export function layoutWeb(
	rows: readonly WebUseRow[],
	levels: readonly ReportedFigure[],
	opened: string | null,
	labels: readonly string[],
	frame: Frame
): WebLayout {
	const days = [
		...rows.map(({ month }) => month),
		...levels.map((one) => one.as_of),
		// A level alone stands at the end of its year.
		...(rows.length === 0 ? levels.map((one) => `${one.as_of.slice(0, 4)}-01-01`) : []),
		...(opened ? [opened] : [])
	];
	const dates = days.map(dateOf);
	const first = utcMonth.floor(new Date(Math.min(...dates.map(Number))));
	const last = utcMonth.offset(utcMonth.floor(new Date(Math.max(...dates.map(Number)))), 1);
	const domain: readonly [Date, Date] =
		dates.length > 0 ? [first, last] : [new Date(0), new Date(1)];
	const values = [
		...rows.flatMap((row) => [row.visits ?? 0, row.visitors ?? 0]),
		...levels.map(({ value }) => value)
	];
	const most = Math.max(0, ...values);
	const rules = most > 0 ? wholeTicks(most, 3) : [];
	// Narrow pictures have the lines' names above the plot.
	const isBeside = frame.wide && rows.length > 0;
	const right = isBeside ? Math.max(0, ...labels.map((one) => textWidth(one, 13))) + 24 : 18;
	const padding = {
		top: frame.wide ? 34 : rows.length > 0 ? 58 : 42,
		right,
		bottom: 26,
		left: textWidth(String(rules.at(-1) ?? 0), 13) + 20
	};
	const width = Math.max(1, frame.width - padding.left - padding.right);
	const height = Math.max(1, frame.height - padding.top - padding.bottom);
	const x = scaleUtc(domain, [0, width]);
	// Reported levels have their words above all the lines.
	const top = Math.max(1, most) * (levels.length > 0 ? (frame.wide ? 1.22 : 1.36) : 1.08);
	return {
		...{ padding, width, height, domain, top, most, rules, x },
		y: scaleLinear([0, top], [height, 0]),
		names: dates.length > 0 ? namedDates(domain, width) : [],
		months: rows.map((row): MonthPlace => {
			const from = dateOf(row.month);
			const left = x(from);
			const to = x(utcMonth.offset(from, 1));
			return { row, x: (left + to) / 2, left, width: to - left };
		}),
		levels: groupLevels(levels).map(({ value, asOf, statements }) => ({
			...{ value, asOf, statements },
			x: Math.min(width, Math.max(0, x(dateOf(asOf))))
		}))
	};
}

/** Months in unbroken runs: no line is drawn over a month without a value. */
export function runsOf(
	months: readonly MonthPlace[],
	value: (row: WebUseRow) => number | null
): MonthPlace[][] {
	const runs: MonthPlace[][] = [];
	let before: MonthPlace | null = null;
	for (const month of months) {
		if (value(month.row) === null) {
			before = null;
			continue;
		}
		const isNext = before !== null && month.left - (before.left + before.width) < 1;
		if (isNext) runs.at(-1)!.push(month);
		else runs.push([month]);
		before = month;
	}
	return runs;
}
