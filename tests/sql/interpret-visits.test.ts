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
});
