import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/statement';
import { dropped, type Dropped } from '../fixtures/sheets/make';

const EVENTS: Dropped = {
	kind: 'activities',
	columns: ['activity_id', 'title', 'start_date', 'headcount'],
	rows: [
		['T-1', 'Taller de datos', '2024-03-05', ''],
		['T-2', 'Taller de mapas', '2024-03-06', '3'],
		['T-3', 'Taller de mapas', '2024-05-06', '']
	]
};

const list = (columns: string[], rows: string[][], more: Partial<Dropped> = {}): Dropped => ({
	kind: 'attendance',
	columns,
	rows,
	...more
});

const hashed = (text: string) =>
	createHmac('sha256', Buffer.alloc(32, 7)).update(text).digest('hex').slice(0, 20);

describe('attendance from a file', () => {
	it('hashes persons by e-mail, phone or name, and keeps nothing else of them', async () => {
		const { database } = await dropped(
			EVENTS,
			list(
				['activity_id', 'name', 'email', 'phone', 'organisation'],
				[
					['T-1', 'Ana', ' Ana@Ejemplo.org ', '', 'CAF'],
					['T-1', 'Beto', '', '+57 300 000 11', 'CAF'],
					['T-1', 'Ciro  Núñez', '', '', 'Red Sur (ciro@ejemplo.org)'],
					['T-1', '', '', '', 'CAF']
				]
			)
		);
		const rows = await database.query<{ person: string; organisation: string }>(
			sql`select person, organisation from attendance order by organisation, person`
		);
		expect(rows.slice(0, 2)).toEqual([
			{ person: `e-${hashed('ana@ejemplo.org')}`, organisation: 'CAF' },
			{ person: `p-${hashed('5730000011')}`, organisation: 'CAF' }
		]);
		expect(rows[2]?.person).toMatch(/^x-/);
		expect(rows[3]).toEqual({
			person: `n-${hashed('ciro nunez|red sur ciro ejemplo org')}`,
			organisation: 'Red Sur (•@•)'
		});
		const kept = await database.query(sql`select column_name from information_schema.columns
			where table_name = 'source_s1' order by ordinal_position`);
		expect(kept.map((row) => (row as { column_name: string }).column_name)).toEqual([
			'line',
			'rows',
			'skip',
			'person',
			'activity_id',
			'organisation'
		]);
	});

	it('finds the activity by id, by title and date, or by title alone', async () => {
		const { database, rows, findings } = await dropped(
			EVENTS,
			list(
				['activity_title', 'activity_date', 'email'],
				[
					['TALLER  DE DATOS', '', 'a@x.org'],
					['t-1', '', 'b@x.org'],
					['Taller de mapas', '2024-05-06', 'c@x.org'],
					['Taller de mapas', '', 'd@x.org'],
					['Taller de pan', '', 'e@x.org'],
					['Taller de datos', '2023-01-01', 'f@x.org']
				]
			)
		);
		expect(rows[1]).toEqual([3, 3, 0]);
		expect(await findings(1)).toEqual([
			'5 activity-ambiguous',
			'6 no-such-activity',
			'7 no-such-activity'
		]);
		expect(
			await database.query(
				sql`select activity_id, count(*)::integer as persons from attendance group by 1 order by 1`
			)
		).toEqual([
			{ activity_id: 't-1', persons: 2 },
			{ activity_id: 't-3', persons: 1 }
		]);
	});

	it('counts who came: not the absent, not twice, not those who only registered', async () => {
		const columns = ['email', 'attended'];
		const people = [
			['a@x.org', 'Yes'],
			['A@X.org', 'Yes'],
			['b@x.org', 'No'],
			['c@x.org', 'Attending'],
			['d@x.org', '']
		];
		const event = { activityId: 't-1' };
		const came = await dropped(EVENTS, list(columns, people, { settings: { event } }));
		expect(came.rows[1]).toEqual([1, 0, 4]);
		expect(await came.findings(1)).toEqual([
			'3 same-person-twice',
			'4 did-not-attend No',
			'5 attendance-unread',
			'6 did-not-attend'
		]);
		const registered = await dropped(
			EVENTS,
			list(columns, people, { settings: { event, evidence: 'registration' } })
		);
		expect(registered.rows[1]).toEqual([0, 0, 5]);
	});

	it.each<[string, string[], number[], string[]]>([
		[
			'a blank did not attend where somebody is marked present',
			['Sí', '', '-'],
			[1, 0, 2],
			['3 did-not-attend', '4 did-not-attend']
		],
		[
			'a blank came where only absences are marked',
			['No', '', '-'],
			[2, 0, 1],
			['2 did-not-attend No']
		],
		[
			'a word that says neither counts nobody beside those that do',
			['Sí, presencial', 'Inscrito', 'No asistió'],
			[1, 0, 2],
			['3 attendance-unread', '4 did-not-attend No asistió']
		],
		[
			'a register is read as one',
			['P', 'A', 'F'],
			[1, 0, 2],
			['3 did-not-attend A', '4 did-not-attend F']
		],
		[
			'words of which none says it count whom the reader says came, and are told',
			['Inscrito', 'Pendiente', ''],
			[3, 0, 0],
			['2 unknown-value', '3 unknown-value']
		]
	])('%s', async (_, attended, counts, told) => {
		const people = list(
			['activity_id', 'email', 'attended'],
			attended.map((text, index) => ['T-1', `p${index}@x.org`, text])
		);
		const { rows, findings } = await dropped(EVENTS, people);
		expect(rows[1]).toEqual(counts);
		expect(await findings(1)).toEqual(told);
	});

	it('counts no registrations whatever their column says', async () => {
		const people = list(
			['activity_id', 'email', 'attended'],
			[
				['T-1', 'a@x.org', 'Inscrito'],
				['T-1', 'b@x.org', 'Pendiente']
			],
			{ settings: { evidence: 'registration' } }
		);
		const { rows, findings } = await dropped(EVENTS, people);
		expect(rows[1]).toEqual([0, 0, 2]);
		expect(await findings(1)).toEqual(['2 registration-only', '3 registration-only']);
	});

	it('makes the activity where there is none', async () => {
		const event = { title: 'Webinar', date: '2024-09-12', type: 'unspecified', country: null };
		const columns = ['email'];
		const { database, rows } = await dropped(
			list(columns, [['a@x.org'], ['b@x.org']], { settings: { event } }),
			list(columns, [['c@x.org']], { settings: { event, role: 'speaker' } })
		);
		expect(rows).toEqual([
			[2, 0, 0],
			[1, 0, 0]
		]);
		expect(
			await database.query(sql`select a.title, a.start_date::varchar as starts, p.role, count(*)::integer as persons
				from activity a join attendance p using (activity_id) group by all order by role`)
		).toEqual([
			{ title: 'Webinar', starts: '2024-09-12', role: 'participant', persons: 2 },
			{ title: 'Webinar', starts: '2024-09-12', role: 'speaker', persons: 1 }
		]);
	});

	it('makes the activities its columns name only when told to', async () => {
		const people = list(
			['activity_id', 'activity_title', 'activity_date', 'email'],
			[
				['X-1', 'Curso', '2024-02-01', 'a@x.org'],
				['X-1', 'Curso', '2024-02-01', 'b@x.org'],
				['X-2', 'Sin fecha', '', 'c@x.org']
			]
		);
		const refused = await dropped(people);
		expect(refused.rows).toEqual([[0, 3, 0]]);
		const made = await dropped({ ...people, settings: { makeActivities: true } });
		expect(made.rows).toEqual([[2, 1, 0]]);
		expect(await made.database.query(sql`select activity_id, title from activity`)).toEqual([
			{ activity_id: 'x-1', title: 'Curso' }
		]);
	});

	it('says when a stated headcount and its list disagree, and keeps the stated one', async () => {
		const { findings } = await dropped(
			EVENTS,
			list(
				['activity_id', 'email'],
				[
					['T-2', 'a@x.org'],
					['T-2', 'b@x.org']
				]
			)
		);
		expect(await findings(0)).toEqual(['3 headcount-disagrees 3 ≠ 2']);
	});

	it('tells unknown countries and roles', async () => {
		const { database, findings } = await dropped(
			EVENTS,
			list(
				['activity_id', 'email', 'country', 'role', 'sex'],
				[
					['T-1', 'a@x.org', 'Perú', 'Ponente', 'Mujer'],
					['T-1', 'b@x.org', 'Mordor', 'Wizard', '']
				]
			)
		);
		expect(await findings(1)).toEqual(['3 unknown-country', '3 unknown-value']);
		expect(
			await database.query(sql`select country, role, sex from attendance order by role`)
		).toEqual([
			{ country: null, role: 'participant', sex: null },
			{ country: 'PE', role: 'speaker', sex: 'female' }
		]);
	});

	it('tells what it sets aside: dates, regions, sexes, online as a country', async () => {
		const { database, rows, findings } = await dropped(
			EVENTS,
			list(
				['activity_title', 'activity_date', 'email', 'country', 'sex'],
				[
					['Taller de datos', '31/02/2024', 'a@x.org', 'Centroamérica', 'Otro'],
					['Taller de datos', '', 'b@x.org', 'Online', 'quizás'],
					['Taller de datos', '2024-03-05', 'c@x.org', 'N/D', 'F']
				]
			)
		);
		expect(rows[1]).toEqual([3, 0, 0]);
		expect(await findings(1)).toEqual([
			'2 region-no-country',
			'2 unreadable-event-date',
			'3 unknown-country',
			'3 unknown-value'
		]);
		expect(await database.query(sql`select distinct activity_id, country from attendance`)).toEqual(
			[{ activity_id: 't-1', country: null }]
		);
	});
});
