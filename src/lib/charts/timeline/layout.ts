import { range } from 'd3';
import type { YearRange } from '$lib/model/filter';
import { shownYears, yearSpan, type Padding } from '../columns/column';
import { textWidth, WIDE, fixed, type Heights } from '../surface/frame';
import { isDrawnAs, type TypeStyle } from '../types/palette';
import type { TimelineMark } from './mark';

/** A mark in its place, in pixels of the plot: where its box begins and how large it is. */
export interface PlacedMark {
	readonly mark: TimelineMark;
	readonly slot: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
}

/** The strip of one type. */
export interface Lane {
	readonly type: TypeStyle;
	readonly y: number;
	readonly height: number;
}

/** A year on the axis. */
export interface YearPlace {
	readonly year: number;
	readonly x: number;
	readonly width: number;
	/** Whether there is room for its name. */
	readonly named: boolean;
}

export interface TimelineLayout {
	readonly padding: Padding;
	readonly width: number;
	readonly height: number;
	readonly lanes: readonly Lane[];
	/** The earliest first. */
	readonly marks: readonly PlacedMark[];
	readonly years: readonly YearPlace[];
}

const GAP = 2;
/** Lines of marks in a lane; those that find no room in them lie on the last. */
const MOST_LINES = 12;
const LANE_ROOM = 10;
const NAME_ROOM = 18;
const AXIS = 30;

/** Days since 1970; no time zone comes into it. */
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** Size of a mark: as the picture's width allows, smaller where there are very many. */
function sizeOf(width: number, marks: number): number {
	const most = Math.min(15, Math.max(9, width / 72));
	return Math.max(4, Math.round(most * Math.min(1, Math.sqrt(200 / Math.max(1, marks)))));
}

/** The first line of a lane with room from `x` on; the last where there is none. */
function lineFor(ends: number[], x: number): number {
	const free = ends.findIndex((end) => end + GAP <= x);
	if (free >= 0) return free;
	return ends.length < MOST_LINES ? ends.length : MOST_LINES - 1;
}

interface Size {
	readonly width: number;
	/** Undefined for as high as the lanes need. */
	readonly height?: number;
}

/** Lays the activities out: time from left to right, one lane a type. Pure. */
export function layoutTimeline(
	marks: readonly TimelineMark[],
	types: readonly TypeStyle[],
	span: YearRange,
	frame: Size
): TimelineLayout {
	const isWide = frame.width >= WIDE;
	const names = Math.max(0, ...types.map(({ label }) => textWidth(label, 13)));
	const padding = { top: 6, right: 6, bottom: AXIS, left: isWide ? Math.min(190, names + 24) : 6 };
	const width = Math.max(1, frame.width - padding.left - padding.right);
	const [first, end] = [dayOf(`${span.from}-01-01`), dayOf(`${span.to + 1}-01-01`)];
	const x = (day: number) => ((day - first) / (end - first)) * width;
	const size = sizeOf(frame.width, marks.length);
	const above = isWide ? 0 : NAME_ROOM;
	const ordered = [...marks].sort((a, b) => a.from.localeCompare(b.from));

	const filled = types.map((type) => {
		const ends: number[] = [];
		const placed = ordered
			.filter((mark) => isDrawnAs(type, mark.type))
			.map((mark) => {
				const length = Math.max(size, x(dayOf(mark.to) + 1) - x(dayOf(mark.from)) - 1);
				const left = Math.min(x(dayOf(mark.from)), width - length);
				const line = lineFor(ends, left);
				ends[line] = Math.max(ends[line] ?? 0, left + length);
				return { mark, slot: type.slot, x: left, width: length, line };
			});
		const need = above + Math.max(1, ends.length) * (size + GAP) - GAP + LANE_ROOM;
		return { type, placed, need: Math.max(need, 26 + above) };
	});
	const needed = filled.reduce((total, { need }) => total + need, 0);
	const height = frame.height ? frame.height - padding.top - padding.bottom : needed;
	const more = filled.length > 0 ? Math.max(0, height - needed) / filled.length : 0;

	let top = 0;
	const lanes: Lane[] = [];
	const all: PlacedMark[] = [];
	for (const { type, placed, need } of filled) {
		const lines = Math.max(1, ...placed.map(({ line }) => line + 1));
		const block = lines * (size + GAP) - GAP;
		const from = top + above + (need + more - above - block) / 2;
		lanes.push({ type, y: top, height: need + more });
		all.push(
			...placed.map(({ line, ...one }) => ({ ...one, size, y: from + line * (size + GAP) }))
		);
		top += need + more;
	}
	const years = yearSpan([span.from, span.to]);
	const named = new Set(shownYears(years, width));
	return {
		padding,
		width,
		height,
		lanes,
		marks: all.sort((a, b) => a.mark.from.localeCompare(b.mark.from)),
		years: years.map((year) => {
			const [left, right] = [x(dayOf(`${year}-01-01`)), x(dayOf(`${year + 1}-01-01`))];
			return { year, x: left, width: right - left, named: named.has(year) };
		})
	};
}

/** As high as the lanes need at any width: where marks lie close, or where they are large. */
export function timelineHeights(
	marks: readonly TimelineMark[],
	types: readonly TypeStyle[],
	span: YearRange
): Heights {
	const at = (widths: readonly number[]) => {
		const heights = widths.map((width) => {
			const { padding, height } = layoutTimeline(marks, types, span, { width });
			return Math.ceil(height + padding.top + padding.bottom);
		});
		return fixed(Math.max(...heights));
	};
	return { narrow: at(range(288, WIDE, 24)), wide: at(range(WIDE, 1300, 36)) };
}
