import { statementsBehind } from '../../src/lib/tally/ask';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { WHOLE_WEB, type WebChoice } from '../../src/lib/model/web-choice';
import { dimensions } from '../../src/lib/facts/dimensions';
import { WEB_DIMENSIONS } from '../../src/lib/queries/web-breakdown';
import type { Connector } from '../../src/lib/engine/connector';
import { askWeb, webQuestions, type WebRows } from '../../src/lib/web/questions';
import { openSmall } from '../fixtures/small/open';
import { activity } from '../fixtures/small/make';
import { openShipped } from './shipped';

const visit = (
	day: string,
	country: string,
	visits: number,
	more: Record<string, string> = {}
) => ({
	...{ day, country, visits: String(visits), provenance: 'recorded' },
	...more
});

/**
 * Web use of another programme:
 *
 * - 1 January 2021: AR 10 (home, search, phone), BR 20 (home, mail, no device); 12 visitors.
 * - 3 January 2021: AR 30 (news, search, phone), 5 of no known country or channel; no visitors.
 * - 4 January 2021: nothing but 7 visitors. 2 January: nothing at all.
 * - 1 February 2022: AR 8 (home), made up, and 3 visitors of Argentina's.
 */
const rows = {
	activity: [
		activity('dated', { start_date: '2021-01-03', end_date: '2021-01-04' }),
		activity('in-month', { start_date: '2021-02-01', date_precision: 'month', types: 'forum' }),
		activity('in-year', { start_date: '2021-01-01', date_precision: 'year' }),
		activity('planned', { start_date: '2022-03-01', status: 'planned' }),
		activity('network', { start_date: '2021-03-01', types: 'network' }),
		activity('made', { start_date: '2022-01-05', provenance: 'synthetic' })
	],
	visit: [
		visit('2021-01-01', 'AR', 10, { section: 'home', channel: 'search', device: 'phone' }),
		visit('2021-01-01', 'BR', 20, { section: 'home', channel: 'mail' }),
		visit('2021-01-03', 'AR', 30, { section: 'news', channel: 'search', device: 'phone' }),
		visit('2021-01-03', '', 5, { section: 'news' }),
		visit('2022-02-01', 'AR', 8, { section: 'home', provenance: 'synthetic' })
	],
	daily_visitors: [
		{ day: '2021-01-01', country: '', visitors: '12', provenance: 'recorded' },
		{ day: '2021-01-04', country: '', visitors: '7', provenance: 'recorded' },
		{ day: '2022-02-01', country: 'AR', visitors: '3', provenance: 'synthetic' }
	]
};

let small: Connector;
let shipped: Connector;
beforeAll(async () => {
	small = await openSmall(rows);
	shipped = await openShipped();
});
afterAll(() => Promise.all([small.close(), shipped.close()]));

const everything = unfiltered({ from: 2021, to: 2022 });
const ask = (change: Partial<Filter> = {}, choice: Partial<WebChoice> = {}) =>
	askWeb(small, { ...everything, ...change }, { ...WHOLE_WEB, ...choice });
const broken = ({ breakdown }: WebRows, dimension: string) =>
	Object.fromEntries(
		breakdown
			.filter((row) => row.dimension === dimension)
			.map(({ value, visits }) => [String(value), visits])
	);

describe('web use of another programme, by hand', () => {
	it('keeps days apart: a gap is no zero, and what is not known of a day is null', async () => {
		expect((await ask()).days).toEqual([
			{
				month: '2021-01-01',
				days: [1, 3, 4],
				visits: [30, 35, null],
				visitors: [12, null, 7],
				synthetic: 0
			},
			{ month: '2022-02-01', days: [1], visits: [8], visitors: [null], synthetic: 1 }
		]);
	});

	it('has no visits on a day that has some, but none of what is chosen', async () => {
		const { days } = await ask({}, { section: ['home'] });
		expect(days[0]).toMatchObject({ days: [1, 3], visits: [30, 0], visitors: [null, null] });
	});

	it('knows visitors of one country alone, and only of all its visits', async () => {
		const audience = { lens: 'audience', countries: ['AR'] } as const;
		const { days } = await ask(audience);
		expect(days.map(({ visits }) => visits)).toEqual([[10, 30], [8]]);
		expect(days.map(({ visitors }) => visitors)).toEqual([[null, null], [3]]);
		const { days: atHome } = await ask(audience, { section: ['home'] });
		expect(atHome.flatMap(({ visitors }) => visitors)).toEqual([null, null, null]);
		const { days: ofTwo } = await ask({ ...audience, countries: ['AR', 'BR'] });
		expect(ofTwo.flatMap(({ visitors }) => visitors)).toEqual([null, null, null]);
	});

	it('leaves made-up days out of what is published', async () => {
		const { days } = await ask({ facts: 'reported' });
		expect(days.map(({ month }) => month)).toEqual(['2021-01-01']);
	});

	it('breaks visits down, each view by what is chosen in the others', async () => {
		const whole = await ask();
		expect(broken(whole, 'country')).toEqual({ AR: 48, BR: 20, null: 5 });
		expect(broken(whole, 'section')).toEqual({ home: 38, news: 35 });
		expect(broken(whole, 'channel')).toEqual({ search: 40, mail: 20, null: 13 });
		expect(broken(whole, 'device')).toEqual({ phone: 40, null: 33 });
		const atHome = await ask({}, { section: ['home'] });
		expect(broken(atHome, 'country')).toEqual({ AR: 18, BR: 20 });
		expect(broken(atHome, 'section')).toEqual({ home: 38, news: 35 });
		expect(broken(atHome, 'channel')).toEqual({ mail: 20, search: 10, null: 8 });
		const inArgentina = await ask({ lens: 'audience', countries: ['AR'] });
		expect(broken(inArgentina, 'country')).toEqual({ AR: 48, BR: 20, null: 5 });
		expect(broken(inArgentina, 'section')).toEqual({ news: 30, home: 18 });
		const hosted = await ask({ lens: 'host', countries: ['AR'] });
		expect(broken(hosted, 'section')).toEqual({ home: 38, news: 35 });
	});

	it('breaks down the filter’s years only, and says how much is made up', async () => {
		const { breakdown } = await ask({ years: { from: 2022, to: 2022 } });
		expect(breakdown.filter(({ dimension }) => dimension === 'section')).toEqual([
			{ dimension: 'section', value: 'home', visits: 8, synthetic: 8 }
		]);
	});

	it('marks events of the filter whose month at least is known', async () => {
		const { events } = await ask();
		expect(events.map(({ activity_id }) => activity_id)).toEqual(['dated', 'in-month', 'made']);
		expect(events[0]).toEqual({
			activity_id: 'dated',
			title: 'dated',
			start_date: '2021-01-03',
			end_date: '2021-01-04',
			dated: true,
			countries: ['AR'],
			synthetic: false
		});
		const { events: forums } = await ask({ types: ['forum'] });
		expect(forums).toMatchObject([{ activity_id: 'in-month', dated: false }]);
	});

	it('can be filtered by the sections, channels and devices there are', async () => {
		expect(await small.query(dimensions())).toMatchObject([
			{ sections: ['home', 'news'], channels: ['mail', 'search'], devices: ['phone'] }
		]);
	});
});

describe('web use by the report', () => {
	const reported: Filter = { ...unfiltered({ from: 1999, to: 2005 }), facts: 'reported' };

	it('is two statements of daily visitors at the end of 2004, and no day', async () => {
		const asked = await askWeb(shipped, reported, WHOLE_WEB);
		expect(asked.days).toEqual([]);
		expect(asked.breakdown).toEqual([]);
		expect(asked.reportedFigures.filter(({ measure }) => measure === 'visitors')).toEqual([
			{
				...{ measure: 'visitors', kind: 'level', since: null, as_of: '2004-12-31', value: 1200 },
				...{ qualifier: 'more-than', source: 'Informe Técnico 2004, II.8' }
			},
			{
				...{ measure: 'visitors', kind: 'level', since: null, as_of: '2004-12-31', value: 1200 },
				...{ qualifier: 'exact', source: 'Informe Técnico 2004, III.6' }
			}
		]);
		expect(asked.events.filter(({ start_date }) => start_date >= '2004')).toHaveLength(7);
	});
});

/** Any filter of the shipped programme and anything chosen of its web use. */
const anyQuestion = fc.record({
	filter: fc.record({
		years: fc
			.tuple(fc.integer({ min: 1999, max: 2005 }), fc.integer({ min: 1999, max: 2005 }))
			.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
		countries: fc.subarray(['VE', 'CO', 'US', 'AD', 'TT'], { maxLength: 3 }),
		types: fc.constant([]),
		series: fc.constant([]),
		partners: fc.constant([]),
		lens: fc.constantFrom('host', 'audience'),
		count: fc.constant('participations'),
		facts: fc.constantFrom('all', 'reported')
	}) as fc.Arbitrary<Filter>,
	choice: fc.record({
		section: fc.subarray(['portada', 'agenda', 'noticias', 'nowhere'], { maxLength: 2 }),
		channel: fc.subarray(['search'], { maxLength: 1 }),
		device: fc.constant([])
	}) as fc.Arbitrary<WebChoice>
});

it('every breakdown adds up to the visits of the days of the same selection', async () => {
	await fc.assert(
		fc.asyncProperty(anyQuestion, async ({ filter, choice }) => {
			const { breakdown } = await askWeb(shipped, filter, choice);
			for (const dimension of WEB_DIMENSIONS) {
				const own =
					dimension === 'country'
						? { filter: { ...filter, countries: [] }, choice }
						: { filter, choice: { ...choice, [dimension]: [] } };
				const days = await shipped.query(webQuestions(own.filter, own.choice).days);
				const total = days
					.filter(({ month }) => {
						const year = Number(month.slice(0, 4));
						return year >= filter.years.from && year <= filter.years.to;
					})
					.flatMap(({ visits }) => visits)
					.reduce<number>((sum, visits) => sum + (visits ?? 0), 0);
				const parts = breakdown
					.filter((row) => row.dimension === dimension)
					.reduce((sum, { visits }) => sum + visits, 0);
				expect(parts).toBe(total);
			}
		}),
		{ numRuns: 40 }
	);
});

it('binds every value of a filter and a choice', () => {
	const canary = 'O\'Higgins "x" \\ ; drop table visit';
	const filter = { ...everything, lens: 'audience', countries: [canary] } as const;
	const choice = { section: [canary], channel: [canary], device: [canary] };
	for (const { text, values } of Object.values(webQuestions(filter, choice)).flatMap(
		statementsBehind
	)) {
		expect(text).not.toContain('Higgins');
		expect(text.split('?').length - 1).toBe(values.length);
	}
});
