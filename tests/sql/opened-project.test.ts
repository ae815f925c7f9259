import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/statement';
import { dropped, type Dropped } from '../fixtures/sheets/make';

const table = (name: string, columns: string[], ...rows: string[][]): Dropped => ({
	kind: 'table',
	table: name,
	columns,
	rows
});

const ACTIVITY = table(
	'activity',
	[
		'activity_id',
		'title',
		'types',
		'status',
		'start_date',
		'end_date',
		'date_precision',
		'countries',
		'headcount',
		'headcount_qualifier',
		'provenance',
		'source'
	],
	[
		't-1',
		'Taller de pan',
		'taller',
		'held',
		'2024-03-05',
		'2024-03-06',
		'day',
		'PE',
		'',
		'',
		'recorded',
		'x'
	],
	[
		'foro-2024-04-01',
		'Foro',
		'foro',
		'held',
		'2024-04-01',
		'2024-04-01',
		'day',
		'CL',
		'20',
		'exact',
		'recorded',
		'x'
	]
);
const ANA = 'e-0123456789abcdef0123';
const ATTENDANCE = table(
	'attendance',
	['activity_id', 'person', 'role', 'provenance'],
	['t-1', ANA, 'participant', 'recorded']
);
const VISITS = ['day', 'country', 'visits', 'provenance'];

const perDay = sql`select day::varchar as day, sum(visits)::integer as visits from visit group by day order by day`;

describe('files dropped onto an opened project', () => {
	it('are told of its activities and persons, which were there first', async () => {
		const { database, rows, findings } = await dropped(
			{
				kind: 'activities',
				columns: ['activity_id', 'title', 'start_date', 'countries'],
				rows: [
					['T-1', 'Taller de pan', '2024-03-05', 'Perú'],
					['', 'Foro', '2024-04-01', 'Chile'],
					['', 'Foro', '2024-04-01', 'Perú']
				]
			},
			{
				kind: 'attendance',
				columns: ['activity_title', 'activity_date', 'person'],
				rows: [
					['Taller de pan', '2024-03-05', ANA],
					['Taller de pan', '2024-03-06', 'e-0123456789abcdef9999'],
					['Curso', '2024-03-06', ANA]
				],
				settings: { makeActivities: true }
			},
			ACTIVITY,
			ATTENDANCE
		);
		expect(rows).toEqual([
			[1, 2, 0],
			[2, 0, 1],
			[2, 0, 0],
			[1, 0, 0]
		]);
		expect(await findings(0)).toEqual(['2 same-activity-twice T-1', '3 same-activity-twice Foro']);
		expect(await findings(1)).toEqual(['2 same-person-twice']);
		expect([await findings(2), await findings(3)]).toEqual([[], []]);
		expect(
			await database.query(sql`select activity_id, count(person)::integer as persons
				from activity left join attendance using (activity_id) group by all order by 1`)
		).toEqual([
			{ activity_id: 'curso-2024-03-06', persons: 1 },
			{ activity_id: 'foro-2024-04-01', persons: 0 },
			{ activity_id: 'foro-2024-04-01--2', persons: 0 },
			{ activity_id: 't-1', persons: 2 }
		]);
	});

	it('do not count its days again', async () => {
		const { database, rows, findings } = await dropped(
			{
				kind: 'visits',
				columns: ['day', 'visits'],
				rows: [
					['2024-01-01', '6'],
					['2024-01-02', '4']
				]
			},
			table('visit', VISITS, ['2024-01-01', 'PE', '5', 'recorded'])
		);
		expect(rows).toEqual([
			[1, 0, 1],
			[1, 0, 0]
		]);
		expect(await findings(0)).toEqual(['2 day-counted-elsewhere 2024-01-01']);
		expect(await database.query(perDay)).toEqual([
			{ day: '2024-01-01', visits: 5 },
			{ day: '2024-01-02', visits: 4 }
		]);
	});

	it('take the place of its days where they alone count by country', async () => {
		const { database, rows, findings } = await dropped(
			{
				kind: 'visits',
				columns: ['day', 'country', 'visits', 'visitors'],
				rows: [
					['2024-01-01', 'PE', '4', '3'],
					['2024-01-01', 'CL', '2', '1']
				]
			},
			table(
				'visit',
				VISITS,
				['2024-01-01', '', '5', 'recorded'],
				['2024-01-02', '', '7', 'recorded']
			),
			table(
				'daily_visitors',
				['day', 'country', 'visitors', 'provenance'],
				['2024-01-01', '', '9', 'recorded']
			)
		);
		expect(rows).toEqual([
			[2, 0, 0],
			[1, 0, 1],
			[0, 0, 1]
		]);
		expect([await findings(1), await findings(2)]).toEqual([
			['2 day-counted-elsewhere 2024-01-01'],
			['2 day-counted-elsewhere 2024-01-01']
		]);
		expect(await database.query(perDay)).toEqual([
			{ day: '2024-01-01', visits: 6 },
			{ day: '2024-01-02', visits: 7 }
		]);
		expect(
			await database.query(sql`select sum(visitors)::integer as visitors from daily_visitors`)
		).toEqual([{ visitors: 4 }]);
	});

	it('leave out what breaks its own tables, and what refers to it', async () => {
		const broken = {
			...ACTIVITY,
			rows: [ACTIVITY.rows[0]!.with(7, 'QQ'), ACTIVITY.rows[1]!.with(8, 'muchas')]
		};
		const { rows, findings } = await dropped(
			broken,
			table(
				'attendance',
				['activity_id', 'person', 'role', 'provenance'],
				['t-1', ANA, 'participant', 'recorded'],
				['foro-2024-04-01', 'Ana Ruiz', 'participant', 'recorded']
			),
			table('visit', VISITS, ['2024-01-01', 'PE', '5000000000', 'recorded'])
		);
		expect(rows).toEqual([
			[0, 2, 0],
			[0, 2, 0],
			[0, 1, 0]
		]);
		expect(await findings(0)).toEqual([
			'2 canonical-fault QQ: not an ISO 3166-1 alpha-2 code',
			'3 canonical-fault muchas: not a whole number'
		]);
		expect(await findings(2)).toEqual(['2 canonical-fault •: must be at most 4294967295']);
	});
});
