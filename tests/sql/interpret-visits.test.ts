import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/statement';
import { dropped, type Dropped } from '../fixtures/sheets/make';

const web = (columns: string[], rows: string[][], more: Partial<Dropped> = {}): Dropped => ({
	kind: 'visits',
	columns,
	rows,
	...more
});

const visits = sql<{
	day: string;
	country: string | null;
	visits: number;
	pageviews: number | null;
}>`
	select day::varchar as day, country::varchar as country, sum(visits)::integer as visits,
		sum(pageviews)::integer as pageviews from visit group by all order by all`;

describe('web use from a file', () => {
	it('adds page views up to days; a session is a visit once a day, in whatever batch it comes', async () => {
		const { database, rows, findings } = await dropped(
			web(
				['day', 'section', 'country', 'session', 'bot', 'event'],
				[
					['2024-05-06T10:00:00Z', '/es/agenda', 'CO', 's1', '0', '0'],
					['2024-05-06T10:01:00Z', '/es/agenda/2?x=1', 'CO', 's1', '0', '0'],
					['2024-05-06T10:02:00Z', '/pt/', 'CO', 's1', '0', '0'],
					['2024-05-06T11:00:00Z', '/es/', 'PE', 's2', '0', '0'],
					['2024-05-06T11:00:01Z', '/es/', 'PE', 's3', '1', '0'],
					['2024-05-06T11:00:02Z', 'download', 'PE', 's2', '0', '1'],
					['2024-05-07T00:00:00Z', '/es/', 'CO', 's1', '0', '0']
				],
				{ size: 2 }
			)
		);
		expect(rows).toEqual([[5, 0, 2]]);
		expect(await findings()).toEqual(['6 bot', '7 event']);
		expect(await database.query(visits)).toEqual([
			{ day: '2024-05-06', country: 'CO', visits: 1, pageviews: 3 },
			{ day: '2024-05-06', country: 'PE', visits: 1, pageviews: 1 },
			{ day: '2024-05-07', country: 'CO', visits: 1, pageviews: 1 }
		]);
		expect(
			await database.query(sql`select distinct section::varchar as section from visit order by 1`)
		).toEqual([{ section: 'es' }, { section: 'pt' }]);
	});

	it('reads days with totals, thousands and gaps', async () => {
		const { database, rows, findings } = await dropped(
			web(
				['day', 'visits', 'pageviews'],
				[
					['25/05/2024', '1.200', '3.500'],
					['26/05/2024', '40', ''],
					['27/05/2024', 'n', '1'],
					['', '5', '5'],
					['28/05/2024', '', '9'],
					['Total', '1245', '3514']
				],
				{ settings: { dateOrder: 'dmy' } }
			)
		);
		expect(rows).toEqual([[2, 3, 1]]);
		expect(await findings()).toEqual([
			'4 unreadable-number n / 1',
			'5 no-date',
			'6 visits-unknown',
			'7 total'
		]);
		expect(await database.query(visits)).toEqual([
			{ day: '2024-05-25', country: null, visits: 1200, pageviews: 3500 },
			{ day: '2024-05-26', country: null, visits: 40, pageviews: null }
		]);
	});

	it('never adds visitors up', async () => {
		const { database, findings } = await dropped(
			web(
				['day', 'device', 'visits', 'visitors'],
				[
					['2024-05-25', 'mobile', '10', '8'],
					['2024-05-25', 'desktop', '5', '4']
				]
			)
		);
		expect(await findings()).toEqual(['2 visitors-not-additive 8', '3 visitors-not-additive 4']);
		expect(await database.query(visits)).toEqual([
			{ day: '2024-05-25', country: null, visits: 15, pageviews: null }
		]);
		expect(await database.query(sql`select * from daily_visitors`)).toEqual([]);
	});

	it('takes what is left beside a day’s countries for no whole day', async () => {
		const { database, findings } = await dropped(
			web(
				['day', 'country', 'visits', 'visitors'],
				[
					['2024-05-25', 'CO', '10', '8'],
					['2024-05-25', '', '5', '4'],
					['2024-05-26', '', '3', '2']
				]
			)
		);
		expect(await findings()).toEqual(['3 visitors-not-additive 4']);
		expect(
			await database.query(sql`select day::varchar as day, country, visitors::integer as visitors
				from daily_visitors order by day`)
		).toEqual([
			{ day: '2024-05-25', country: 'CO', visitors: 8 },
			{ day: '2024-05-26', country: null, visitors: 2 }
		]);
	});

	it('takes a day from one file only, the one by country first', async () => {
		const { database, rows, findings } = await dropped(
			web(
				['day', 'device', 'visits'],
				[
					['2024-05-25', 'mobile', '10'],
					['2024-05-26', 'mobile', '7']
				]
			),
			web(
				['day', 'country', 'visits'],
				[
					['2024-05-25', 'CO', '6'],
					['2024-05-25', 'PE', '4']
				]
			)
		);
		expect(rows).toEqual([
			[1, 0, 1],
			[2, 0, 0]
		]);
		expect(await findings(0)).toEqual(['2 day-counted-elsewhere 2024-05-25']);
		expect(await database.query(visits)).toEqual([
			{ day: '2024-05-25', country: 'CO', visits: 6, pageviews: null },
			{ day: '2024-05-25', country: 'PE', visits: 4, pageviews: null },
			{ day: '2024-05-26', country: null, visits: 7, pageviews: null }
		]);
	});

	it('refuses what counts several days, also where it is written with times', async () => {
		const { database, rows, findings } = await dropped(
			web(
				['day', 'visits'],
				[
					['6 al 12 de mayo de 2024', '700'],
					['2024-05-01 - 2024-05-31', '3100'],
					['2024-05-01 00:00 - 2024-05-31 23:59', '3100'],
					['2024-05', '3100'],
					['2024-05-06 10:00:00 PM UTC', '7']
				]
			)
		);
		expect(rows).toEqual([[1, 4, 0]]);
		expect(await findings()).toEqual([
			'2 period-not-day 6 al 12 de mayo de 2024',
			'3 period-not-day 2024-05-01 - 2024-05-31',
			'4 period-not-day 2024-05-01 00:00 - 2024-05-31',
			'5 period-not-day 2024-05'
		]);
		expect(await database.query(visits)).toEqual([
			{ day: '2024-05-06', country: null, visits: 7, pageviews: null }
		]);
	});

	it('refuses numbers that no site has, one by one and added up', async () => {
		const { database, rows, findings } = await dropped(
			web(
				['day', 'visits'],
				[
					['2024-05-01', '5000000000'],
					['2024-05-01', '3'],
					['2024-05-02', '4.000.000.000'],
					['2024-05-02', '4.000.000.001']
				]
			)
		);
		expect(rows).toEqual([[1, 3, 0]]);
		expect(await findings()).toEqual([
			'2 unreadable-number 5000000000',
			'4 unreadable-number 4000000000',
			'5 unreadable-number 4000000001'
		]);
		expect(await database.query(visits)).toEqual([
			{ day: '2024-05-01', country: null, visits: 3, pageviews: null }
		]);
	});

	it('never takes one of two numbers of visitors for a day, however the day is written', async () => {
		const { database, findings } = await dropped(
			web(
				['day', 'country', 'visits', 'visitors'],
				[
					['2024-05-25', 'Perú', '9', '8'],
					['25/05/2024', 'PE', '5', '4']
				]
			)
		);
		expect(await findings()).toEqual(['2 visitors-not-additive 8', '3 visitors-not-additive 4']);
		expect(await database.query(sql`select * from daily_visitors`)).toEqual([]);
	});

	it('tells regions and online, which are no country', async () => {
		const { rows, findings } = await dropped(
			web(
				['day', 'country', 'visits'],
				[
					['2024-05-25', 'Centroamérica', '8'],
					['2024-05-25', 'Online', '4'],
					['2024-05-25', '(not set)', '4']
				]
			)
		);
		expect(rows).toEqual([[3, 0, 0]]);
		expect(await findings()).toEqual([
			'2 region-no-country Centroamérica',
			'3 unknown-country Online'
		]);
	});
});
