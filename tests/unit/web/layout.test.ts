import { describe, expect, it } from 'vitest';
import { layoutDaily, monthRuns, type DailyData } from '../../../src/lib/charts/daily/layout';
import { dayAt, stepByDay } from '../../../src/lib/charts/daily/place';
import {
	cut,
	layoutRanked,
	shownRows,
	type RankedRow
} from '../../../src/lib/charts/ranked/layout';
import type { Frame } from '../../../src/lib/charts/surface/frame';
import { layoutTargets } from '../../../src/lib/charts/targets/layout';
import { choose } from '../../../src/lib/model/choose';
import { qualified } from '../../../src/lib/model/qualified-count';
import type { WebDaysRow } from '../../../src/lib/queries/web-days';

const frame: Frame = { key: 'live', id: 'x', width: 800, height: 400, wide: true, live: true };
const month = (first: string, more: Partial<WebDaysRow> = {}): WebDaysRow => ({
	...{ month: first, days: [1, 2], visits: [10, 20], visitors: [null, null], synthetic: 0 },
	...more
});
const nothing: DailyData = {
	...{ rows: [], levels: [], events: [], opened: null },
	years: { from: 1999, to: 2004 }
};
const level: DailyData['levels'][number] = {
	measure: 'visitors',
	kind: 'level',
	since: null,
	as_of: '2004-12-31',
	value: 1200,
	qualifier: 'exact',
	source: 'x'
};
const iso = (date: Date | undefined) => date?.toISOString().slice(0, 10);
const domain = (data: Partial<DailyData>) =>
	layoutDaily({ ...nothing, ...data }, [], frame).domain.map(iso);

describe('the axis of days', () => {
	it('begins with the first thing known and never leaves the filter’s years', () => {
		expect(domain({ rows: [month('2002-05-01'), month('2003-02-01')] })).toEqual([
			'2002-05-01',
			'2003-03-01'
		]);
		expect(domain({ opened: '2001-07-15', levels: [level] })).toEqual(['2001-07-01', '2005-01-01']);
		expect(domain({ levels: [level], years: { from: 2004, to: 2004 } })).toEqual([
			'2004-01-01',
			'2005-01-01'
		]);
		expect(domain({})).toEqual(['1999-01-01', '2005-01-01']);
	});

	it('marks the events that lie on it, and no others', () => {
		const event = (start_date: string) => ({
			...{ activity_id: start_date, title: 'x', start_date, end_date: start_date },
			...{ dated: true, countries: [], synthetic: false }
		});
		const events = ['2001-01-01', '2002-05-10', '2003-09-01'].map(event);
		const laid = layoutDaily({ ...nothing, rows: [month('2002-05-01')], events }, [], frame);
		expect(laid.events.map(({ row }) => row.activity_id)).toEqual(['2002-05-10']);
	});

	it('draws no line over a month without the measure, nor over one without days', () => {
		const rows = ['2002-01-01', '2002-02-01', '2002-04-01'].map((first) => month(first));
		const { months } = layoutDaily({ ...nothing, rows }, [], frame);
		expect(monthRuns(months, 'visits').map((run) => run.length)).toEqual([2, 1]);
		expect(monthRuns(months, 'visitors')).toEqual([]);
	});

	it('goes from day to day over gaps and months', () => {
		const laid = layoutDaily(
			{ ...nothing, rows: [month('2002-01-01', { days: [1, 31] }), month('2002-02-01')] },
			[],
			frame
		);
		const at = (id: string) => ({ kind: 'day', id, month: `${id.slice(0, 7)}-01` }) as const;
		expect(stepByDay(laid, { kind: 'month', id: '2002-01-01' }, 1)).toBe('2002-01-01');
		expect(stepByDay(laid, { kind: 'month', id: '2002-01-01' }, -1)).toBe('2002-01-31');
		expect(stepByDay(laid, at('2002-01-31'), 1)).toBe('2002-02-01');
		expect(stepByDay(laid, at('2002-01-01'), -1)).toBeUndefined();
		expect(dayAt(laid, laid.days[1]!.x + 1)).toBe('2002-01-31');
		expect(dayAt(layoutDaily(nothing, [], frame), 5)).toBeNull();
	});
});

describe('a ranked list', () => {
	const row = (id: string, value: number, more: Partial<RankedRow> = {}): RankedRow => ({
		...{ id, label: id, value, text: String(value), words: id },
		...more
	});

	it('draws the longest bar as long as there is room, the others by their share of it', () => {
		const { places, bars } = layoutRanked([row('a', 40), row('b', 10, { synthetic: 5 })], frame);
		expect(places[1]!.bar).toBeCloseTo(places[0]!.bar / 4);
		expect(places[1]!.made).toBeCloseTo(places[1]!.bar / 2);
		expect(bars + places[0]!.bar).toBeLessThan(frame.width);
		expect(layoutRanked([row('a', 0)], frame).places[0]!.bar).toBe(0);
	});

	it('shows what is chosen, however far down', () => {
		const rows = ['a', 'b', 'c', 'd'].map((id) => row(id, 1, { selected: id === 'd' }));
		expect(shownRows(rows, 2).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
	});

	it('cuts a label that is too long', () => {
		expect(cut('short', 200, 14)).toBe('short');
		expect(cut('a very long label indeed', 60, 14)).toMatch(/^a ve.*…$/);
	});
});

it('choosing takes the place of what was chosen, or is added to it, and is given back', () => {
	expect(choose([], 'a', false)).toEqual(['a']);
	expect(choose(['b'], 'a', false)).toEqual(['a']);
	expect(choose(['a', 'b'], 'a', false)).toEqual(['a']);
	expect(choose(['a'], 'a', false)).toEqual([]);
	expect(choose(['b'], 'a', true)).toEqual(['b', 'a']);
	expect(choose(['a', 'b'], 'a', true)).toEqual(['b']);
});

it('every target lies at the same place, and bars are shares of their own', () => {
	const target = (value: number, low: number, high: number | null) => ({
		...{ measure: 'events', year: 2004, value, source: 'x', actual: null, ahead: false },
		...{ low: qualified(low), high: high === null ? null : qualified(high) },
		...{ synthetic: false, standing: 'open' }
	});
	const rows = [target(10, 5, 10), target(100, 50, null), target(0, 0, 3)] as const;
	const { goal, places } = layoutTargets(rows as never, frame);
	expect(places[0]!.known).toBeCloseTo(goal / 2);
	expect(places[0]!.possible).toBeCloseTo(goal);
	expect(places[1]!.known).toBeCloseTo(goal / 2);
	expect(places[1]!.open).toBe(true);
	expect(places.every(({ known, possible }) => known <= possible)).toBe(true);
});
