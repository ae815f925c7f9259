import { scaleLinear, scaleUtc, utcDay, utcMonth } from 'd3';
import type { YearRange } from '$lib/model/filter';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { WebDaysRow } from '$lib/queries/web-days';
import type { WebEventRow } from '$lib/queries/web-events';
import { wholeTicks, type Padding } from '../columns/column';
import { textWidth, type Frame } from '../surface/frame';
import { namedDates } from '../web/date-names';
import { groupLevels, type LevelPlace } from '../web/layout';
import { dateOf, daysOf, monthMeans, type Daily, type Day, type MonthMean } from './days';
import { lanes } from './lanes';
import { daysPerColumn, spread, type Column } from './spread';

/** A month with the middle and the edges of its place. */
export interface MonthPlace {
	readonly row: MonthMean;
	readonly x: number;
	readonly left: number;
	readonly width: number;
}

/** An event with its place; `y` below the plot. */
export interface EventPlace {
	readonly row: WebEventRow;
	readonly x: number;
	readonly y: number;
}

/** What a drawing of web use by day is made of. */
export interface DailyData {
	/** Months of the filter's years. */
	readonly rows: readonly WebDaysRow[];
	readonly levels: readonly ReportedFigure[];
	readonly events: readonly WebEventRow[];
	/** The day the portal opened; null outside the filter's years. */
	readonly opened: string | null;
	/** The filter's years in which anything can have happened: the axis never leaves them. */
	readonly years: YearRange;
}

/** Scales and places of a drawing. */
export interface DailyLayout {
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
	readonly days: readonly (Day & { readonly x: number })[];
	readonly months: readonly MonthPlace[];
	readonly spread: Readonly<Record<Daily, readonly Column[][]>>;
	/** Whether the spread is a line through single days. */
	readonly daily: boolean;
	readonly levels: readonly LevelPlace[];
	readonly events: readonly EventPlace[];
}

/** Radius of an event's mark, and the height of a row of them. */
export const EVENT = 5;
const LANE = 2 * EVENT + 3;
/** Room for the names of the axis, above the marks of events. */
const NAMES = 26;

/** From the first thing known within the years to their end, or to the last day with data. */
function domainOf({ rows, levels, opened, years }: DailyData): [Date, Date] {
	const [from, to] = [`${years.from}-01-01`, `${years.to + 1}-01-01`];
	const days = daysOf(rows).map(({ day }) => day);
	const known = [...days, ...(opened ? [opened] : [])].sort();
	const first = known[0] ?? (levels[0] ? `${levels[0].as_of.slice(0, 4)}-01-01` : from);
	const ends = [days.at(-1), ...levels.map(({ as_of }) => as_of)].filter(
		(day) => day !== undefined
	);
	const last = ends.sort().at(-1);
	const end = days.length > 0 && last ? utcMonth.ceil(utcDay.offset(dateOf(last), 1)) : dateOf(to);
	return [utcMonth.floor(dateOf(first)), end];
}

/** Lays the chart out. Pure; no rows give an empty plot. */
export function layoutDaily(data: DailyData, labels: readonly string[], frame: Frame): DailyLayout {
	const { rows, levels } = data;
	const domain = domainOf(data);
	const known = daysOf(rows);
	const values = known.flatMap(({ visits, visitors }) => [visits ?? 0, visitors ?? 0]);
	const most = Math.max(0, ...values, ...levels.map(({ value }) => value));
	const isBeside = frame.wide && rows.length > 0;
	const right = isBeside ? Math.max(0, ...labels.map((one) => textWidth(one, 13))) + 24 : 18;
	const left = textWidth(String(Math.round(most)), 13) + 24;
	const width = Math.max(1, frame.width - left - right);
	const x = scaleUtc(domain, [0, width]);
	const marked = data.events
		.map((row) => ({ row, x: x(dateOf(row.start_date)) }))
		.filter((event) => event.x >= 0 && event.x < width);
	const rowsOfMarks = lanes(
		marked.map((event) => event.x),
		2 * EVENT + 1
	);
	const marks = marked.length > 0 ? (Math.max(...rowsOfMarks) + 1) * LANE + 10 : 0;
	const top = frame.wide ? 34 : rows.length > 0 ? 58 : 42;
	const padding = { top, right, bottom: NAMES + marks, left };
	const height = Math.max(1, frame.height - top - padding.bottom);
	const rules = most > 0 ? wholeTicks(most, Math.max(2, Math.round(height / 75))) : [];
	// Reported levels have their words above all the lines.
	const reach = Math.max(1, most) * (levels.length > 0 ? (frame.wide ? 1.2 : 1.34) : 1.06);
	const y = scaleLinear([0, reach], [height, 0]);
	const days = known.map((day) => ({ ...day, x: x(utcDay.offset(dateOf(day.day), 0.5)) }));
	const pixelsPerDay = width / Math.max(1, utcDay.count(...domain));
	const spreadOf = (measure: Daily) =>
		spread(
			days.flatMap(({ day, x: at, [measure]: value }) =>
				value === null ? [] : [{ at: Number(dateOf(day)) / 86_400_000, x: at, value }]
			),
			pixelsPerDay
		);
	return {
		...{ padding, width, height, domain, top: reach, most, rules, x, y, days },
		daily: daysPerColumn(pixelsPerDay) === 1,
		names: namedDates(domain, width),
		months: monthMeans(rows).map((row) => {
			const from = x(dateOf(row.month));
			const to = x(utcMonth.offset(dateOf(row.month), 1));
			return { row, x: (from + to) / 2, left: from, width: to - from };
		}),
		spread: { visits: spreadOf('visits'), visitors: spreadOf('visitors') },
		levels: groupLevels(levels).map((level) => ({
			...level,
			x: Math.min(width, Math.max(0, x(dateOf(level.asOf))))
		})),
		events: marked.map((event, index) => ({
			...event,
			y: height + NAMES + 6 + EVENT + rowsOfMarks[index]! * LANE
		}))
	};
}

/** Months in unbroken runs: no line is drawn over a month that does not know the measure. */
export function monthRuns(months: readonly MonthPlace[], measure: Daily): MonthPlace[][] {
	const runs: MonthPlace[][] = [];
	let before: MonthPlace | null = null;
	for (const month of months) {
		if (month.row[measure] === null) before = null;
		else {
			const isNext = before !== null && month.left - (before.left + before.width) < 1;
			if (isNext) runs.at(-1)!.push(month);
			else runs.push([month]);
			before = month;
		}
	}
	return runs;
}
