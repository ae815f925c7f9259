import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/statement';
import { dropped, type Dropped } from '../fixtures/sheets/make';

const COLUMNS = ['activity_id', 'activity_title', 'activity_date', 'email'];

/** A list that makes its activities: id, title and date of each row; every row is another person. */
const list = (...rows: [string, string, string][]): Dropped => ({
	kind: 'attendance',
	columns: COLUMNS,
	rows: rows.map((row, index) => [...row, `p${index}@x.org`]),
	settings: { makeActivities: true, dateOrder: 'dmy' }
});

const ACTIVITIES = sql`select a.activity_id, a.title, a.start_date::varchar as first, a.end_date::varchar as last,
	a.date_precision as exact, count(p.person)::integer as persons
	from activity a left join attendance p using (activity_id) group by all order by activity_id`;

describe('activities made from a list', () => {
	it('are one however title and date are written', async () => {
		const { database, rows, findings } = await dropped(
			list(
				['', 'Taller A', '15/03/2024'],
				['', 'Taller A', '2024-03-15'],
				['', 'TALLER  A.', '15/03/2024 09:00'],
				['', 'táller a', '15 de marzo de 2024'],
				['', 'Taller A', '16/03/2024']
			)
		);
		expect(rows).toEqual([[5, 0, 0]]);
		expect(await findings()).toEqual([]);
		const taller = { title: 'Taller A', exact: 'day' };
		expect(await database.query(ACTIVITIES)).toEqual([
			{
				...taller,
				activity_id: 'taller-a-2024-03-15',
				first: '2024-03-15',
				last: '2024-03-15',
				persons: 4
			},
			{
				...taller,
				activity_id: 'taller-a-2024-03-16',
				first: '2024-03-16',
				last: '2024-03-16',
				persons: 1
			}
		]);
	});

	it('take a day within a longer one of the same title for a part of it', async () => {
		const { database, rows } = await dropped(
			list(['', 'Foro', '1 al 3 de marzo de 2024'], ['', 'Foro', '02/03/2024'])
		);
		expect(rows).toEqual([[2, 0, 0]]);
		expect(await database.query(ACTIVITIES)).toEqual([
			{
				activity_id: 'foro-2024-03-01',
				title: 'Foro',
				first: '2024-03-01',
				last: '2024-03-03',
				exact: 'day',
				persons: 2
			}
		]);
	});

	it('are one by id: with two titles, over several dates, in any case', async () => {
		const { database, rows, findings } = await dropped(
			list(
				['C-1', 'Curso', '01/02/2024'],
				['c-1', 'Curso de datos', '08/02/2024'],
				['C-1', '', '2024'],
				['C-2', 'Curso', '01/02/2024'],
				['', 'Curso', '01/02/2024']
			)
		);
		// The last fits C-1 and C-2 alike.
		expect(rows).toEqual([[4, 1, 0]]);
		expect(await findings()).toEqual(['6 activity-ambiguous']);
		expect(await database.query(ACTIVITIES)).toEqual([
			{
				activity_id: 'c-1',
				title: 'Curso',
				first: '2024-02-01',
				last: '2024-02-08',
				exact: 'day',
				persons: 3
			},
			{
				activity_id: 'c-2',
				title: 'Curso',
				first: '2024-02-01',
				last: '2024-02-01',
				exact: 'day',
				persons: 1
			}
		]);
	});

	it('are those of another list or of a list of activities where these have them', async () => {
		const { database, rows, findings } = await dropped(
			{
				kind: 'activities',
				columns: ['activity_id', 'title', 'start_date', 'end_date'],
				rows: [['T-1', 'Taller de pan', '2024-03-05', '2024-03-06']]
			},
			list(['', 'TALLER DE PAN', '06/03/2024'], ['', 'Foro', '07/03/2024']),
			list(['', 'foro', '2024-03-07'], ['X-9', 'Taller de pan', '05/03/2024'])
		);
		expect(rows).toEqual([
			[1, 0, 0],
			[2, 0, 0],
			[2, 0, 0]
		]);
		expect([await findings(0), await findings(1), await findings(2)]).toEqual([[], [], []]);
		const made = await database.query<{ activity_id: string; persons: number }>(ACTIVITIES);
		expect(made.map(({ activity_id, persons }) => [activity_id, persons])).toEqual([
			['foro-2024-03-07', 2],
			['t-1', 2]
		]);
	});

	it('keep titles of other scripts and of signs apart', async () => {
		const { database, rows } = await dropped(
			list(
				['', 'Семинар', '01/02/2024'],
				['', 'Форум', '01/02/2024'],
				['', 'C', '01/02/2024'],
				['', 'C++', '01/02/2024'],
				['', '***', '01/02/2024']
			)
		);
		expect(rows).toEqual([[5, 0, 0]]);
		expect(await database.query(ACTIVITIES)).toHaveLength(5);
	});
});

describe('a list of one chosen activity', () => {
	const EVENTS: Dropped = {
		kind: 'activities',
		columns: ['activity_id', 'title', 'start_date'],
		rows: [['T-1', 'Taller', '2024-03-05']]
	};

	it('counts nobody where the activity is gone', async () => {
		const people: Dropped = {
			kind: 'attendance',
			columns: ['email'],
			rows: [['a@x.org'], ['b@x.org']],
			settings: { event: { activityId: 'gone-1' } }
		};
		const { database, rows, findings } = await dropped(EVENTS, people);
		expect(rows).toEqual([
			[1, 0, 0],
			[0, 2, 0]
		]);
		expect(await findings(1)).toEqual(['2 no-such-activity', '3 no-such-activity']);
		expect(await database.query(sql`select * from attendance`)).toEqual([]);
	});
});
