import type { ReportedFigure } from '../../../src/lib/model/reported-figure';
import { describe, expect, it } from 'vitest';
import { apart, shownYears, yearSpan } from '$lib/charts/columns/column';
import { layoutCumulative } from '$lib/charts/cumulative/layout';
import { heightAt, framesFor, textWidth, wrap } from '$lib/charts/surface/frame';
import { layoutTypes } from '$lib/charts/types/layout';
import { typesIn } from '$lib/charts/types/palette';
import { yearsOfSeveralTypes } from '$lib/charts/types/wording';
import { dateName, namedDates } from '$lib/charts/web/date-names';
import { layoutWeb, runsOf } from '$lib/charts/web/layout';
import { endLabels } from '$lib/charts/web/wording';
import { Format } from '$lib/format/format';
import en from '$lib/format/messages/en.json';
import { cumulate } from '$lib/model/cumulative';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';

const heights = {
	narrow: { share: 1, min: 100, max: 500 },
	wide: { share: 0.5, min: 100, max: 400 }
};
const [frame] = framesFor(heights, 600, 'x');
const write = (count: Count) => String(count?.value ?? '?');

it('prerenders three drawings, with ids of their own', () => {
	const frames = framesFor(heights, 0, 'x');
	expect(frames.map(({ key, live }) => [key, live])).toEqual([
		['narrow', false],
		['middle', false],
		['wide', false]
	]);
	expect(new Set(frames.map(({ id }) => id)).size).toBe(3);
	expect(heightAt(heights, 900)).toBe(400);
});

it('names years, fewer where there is little room', () => {
	expect(yearSpan([2004, 2001])).toEqual([2001, 2002, 2003, 2004]);
	expect(yearSpan([])).toEqual([]);
	expect(shownYears([2001, 2002, 2003, 2004], 300)).toHaveLength(4);
	expect(shownYears([2001, 2002, 2003, 2004], 80)).toEqual([2002, 2004]);
});

it('moves labels apart and keeps them in the plot', () => {
	expect(apart([50, 52], 17, 0, 100)).toEqual([50, 67]);
	expect(apart([98, 99], 17, 0, 100)).toEqual([83, 100]);
});

it('breaks lines', () => {
	expect(wrap('uno dos tres', textWidth('uno dos ', 13), 13)).toEqual(['uno dos', 'tres']);
});

describe('the cumulative chart', () => {
	const report = { year: 2004, total: qualified(4000, 'about'), source: '' };
	const unknown = [2002, 2003].map((year) => ({ year, count: null }));

	it('draws where undated totals can be', () => {
		const series = cumulate([...unknown, { year: 2004, count: qualified(590) }], report, true);
		const { envelope, y, places } = layoutCumulative(series, [], frame!, write);
		expect(envelope).toContainEqual([places[1]!.middle, y(3410)]);
		expect(envelope).toContainEqual([places[2]!.middle, y(4000)]);
	});

	it.each([
		['nothing', cumulate([], null, false)],
		['one unknown year', cumulate(unknown.slice(0, 1), null, false)]
	])('takes %s', (_, series) => {
		const layout = layoutCumulative(series, [], frame!, write);
		expect(layout.envelope).toEqual([]);
		expect(JSON.stringify(layout.places)).not.toMatch(/NaN|Infinity/);
	});

	it('gives planned years a column and no people', () => {
		const { places } = layoutCumulative(
			cumulate([], null, false),
			[{ year: 2005, activities: 10 }],
			frame!,
			write
		);
		expect(places).toMatchObject([{ year: 2005, point: null, planned: 10 }]);
	});
});

describe('activities by type', () => {
	const types = [{ id: 'forum', label: 'Foro', slot: 3 }];
	const row = (year: number, over: Partial<ActivityTypeRow> = {}): ActivityTypeRow => ({
		...{ year, type: 'forum', convenes: true, status: 'held', activities: 2, year_total: 2 },
		...{ synthetic: 0, ...over }
	});

	it('tells zero from unknown and incomplete from whole', () => {
		const years = [
			{ year: 2002, complete: false },
			{ year: 2003, complete: true },
			{ year: 2004, complete: false }
		];
		const { empty, stacks } = layoutTypes([row(2004)], years, types, frame!);
		expect(empty).toMatchObject([
			{ year: 2002, isZero: false },
			{ year: 2003, isZero: true }
		]);
		expect(stacks[0]!.total).toEqual({ value: 2, qualifiers: ['at-least'] });
	});

	it('sets planned years apart and draws types it does not know', () => {
		const rows = [row(2004), row(2005, { status: 'planned', type: 'fair' })];
		const shown = typesIn(rows, types, String);
		const layout = layoutTypes(rows, [{ year: 2004, complete: true }], shown, frame!);
		expect(layout.stacks.map(({ status }) => status)).toEqual(['held', 'planned']);
		expect(layout.plannedFrom).toBeGreaterThan(layout.middles.get(2004)!);
		expect(layout.stacks[1]!.segments[0]!.type).toMatchObject({ id: 'fair', slot: 8 });
	});

	it('gives no colour to two types, and one to all the rarest where there are too many', () => {
		const ids = Array.from({ length: 11 }, (_, index) => `type ${index + 1}`);
		const styles = ids.map((id, index) => ({ id, label: id, slot: index + 1 }));
		const some = ids.slice(4).map((type) => row(2004, { type }));
		expect(typesIn(some, styles, String).map(({ id, slot }) => [id, slot])).toEqual([
			...[5, 6, 7, 8].map((n) => [`type ${n}`, n]),
			...[9, 10, 11].map((n) => [`type ${n}`, n - 8])
		]);
		const all = ids.map((type, index) =>
			row(2004, { type, activities: 20 - index, year_total: 99 })
		);
		const shown = typesIn(all, styles, (count) => `${count} others`);
		expect(shown.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(shown.at(-1)).toMatchObject({ label: '4 others', together: ids.slice(7) });
		const { stacks } = layoutTypes(all, [{ year: 2004, complete: true }], shown, frame!);
		expect(stacks[0]!.segments.map(({ activities }) => activities)).toEqual([
			...[20, 19, 18, 17, 16, 15, 14],
			13 + 12 + 11 + 10
		]);
		expect(stacks[0]!.total.value).toBe(99);
	});

	it('notices years whose parts add up to more', () => {
		expect(
			yearsOfSeveralTypes([row(2003), row(2004), row(2004, { type: 'x', activities: 1 })])
		).toEqual([2004]);
	});

	it('takes nothing', () => {
		expect(layoutTypes([], [], types, frame!).stacks).toEqual([]);
	});
});

describe('web use', () => {
	const month = (name: string, visitors: number | null) => ({
		...{ month: name, days: 30, visits: 10, visitor_days: 30, visitors, synthetic: 0 }
	});
	const level = (value: number, qualifier: ReportedFigure['qualifier']) => ({
		...{ measure: 'visitors' as const, kind: 'level' as const, since: null },
		...{ as_of: '2004-12-31', value, qualifier, source: '' }
	});

	it('keeps conflicting statements of one level together', () => {
		const levels = [level(1200, 'more-than'), level(1200, 'exact'), level(1200, 'exact')];
		const layout = layoutWeb([], levels, null, [], frame!);
		expect(layout.levels).toHaveLength(1);
		expect(layout.levels[0]!.statements).toEqual([qualified(1200, 'more-than'), qualified(1200)]);
	});

	it('names years where there are three, else months, as many as have room', () => {
		const format = new Format('en', en);
		const named = (from: string, to: string, width: number) =>
			namedDates([new Date(from), new Date(to)], width).map((date) => dateName(date, format));
		expect(named('2001-07-01', '2004-12-31', 700)).toEqual(['2002', '2003', '2004']);
		expect(named('2023-11-01', '2024-04-01', 700)).toEqual(['Nov', 'Dec', '2024', 'Feb', 'Mar']);
		expect(named('2024-01-01', '2025-01-01', 260)).toEqual(['2024', 'Apr', 'Jul', 'Oct']);
		expect(named('2024-02-01', '2024-03-01', 700)).toEqual(['February 2024']);
	});

	it('names the month of a line that ends before the other', () => {
		const format = new Format('en', en);
		const ends = (...rows: ReturnType<typeof month>[]) =>
			endLabels(rows, format).map(({ label }) => label);
		expect(ends(month('2004-01-01', 4), month('2004-02-01', 5))).toEqual([
			'Visits 10',
			'Visitors 5'
		]);
		expect(ends(month('2004-01-01', 4), month('2004-02-01', null))).toEqual([
			'Visits 10',
			'Visitors 4 (Jan)'
		]);
	});

	it('breaks lines where a value or a month is missing', () => {
		const rows = [
			month('2004-01-01', 1),
			month('2004-02-01', null),
			month('2004-03-01', 2),
			month('2004-05-01', 3)
		];
		const { months } = layoutWeb(rows, [], null, [], frame!);
		expect(runsOf(months, ({ visitors }) => visitors).map((run) => run.length)).toEqual([1, 1, 1]);
		expect(runsOf(months, ({ visits }) => visits).map((run) => run.length)).toEqual([3, 1]);
	});

	it('takes nothing', () => {
		const layout = layoutWeb([], [], null, [], frame!);
		expect(layout.months).toEqual([]);
		expect(layout.names).toEqual([]);
	});
});
