import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../src/lib/ingest/canonical/resources';
import { findingsOf } from '../../src/lib/ingest/interpret/ledger';
import { ident, sql } from '../../src/lib/sql/statement';
import { dropped, type Dropped } from '../fixtures/sheets/make';

const EVENT = { title: 'Taller', date: '2024-03-15', type: 'unspecified', country: null };

const list = (columns: string[], rows: string[][]): Dropped => ({
	kind: 'attendance',
	columns,
	rows,
	settings: { event: EVENT }
});

const hashed = (text: string) =>
	createHmac('sha256', Buffer.alloc(32, 7)).update(text).digest('hex').slice(0, 20);

/** How the source table knows each row's person. */
async function personsOf(columns: string[], rows: string[][]) {
	const { database } = await dropped(list(columns, rows));
	const found = await database.query<{ person: string }>(
		sql`select split_part(person, '~', 1) as person from source_s0 order by line`
	);
	return found.map(({ person }) => person);
}

describe('who a row is about', () => {
	it('is the address in its cell, the first of several, however it is written', async () => {
		const ana = `e-${hashed('ana@x.org')}`;
		expect(
			await personsOf(
				['name', 'email'],
				[
					['Ana', 'Ana Ruiz <ana@x.org>'],
					['', 'mailto:ANA@x.org'],
					['', 'ana@x.org; luis@x.org'],
					['', ' ana@x.org.'],
					['', 'josé@ejemplo.org'],
					['Ana', '@ana']
				]
			)
		).toEqual([ana, ana, ana, ana, `e-${hashed('josé@ejemplo.org')}`, `n-${hashed('ana|')}`]);
	});

	it('is nobody by an address, phone or name that nobody has', async () => {
		expect(
			await personsOf(
				['name', 'email', 'phone'],
				[
					['', 'notiene@notiene.com', ''],
					['', 'noemail@gmail.com', ''],
					['', 'na@na.com', '000000000'],
					['N/A', 'sin.correo@x.org', '999-9999'],
					['Anónimo', '', '+57 1111111111'],
					['anonymous', '', '1234567890'],
					['-', '', ''],
					['No tiene', '', ''],
					['Sin nombre', '', ''],
					['XXX', 'x@x.com', '']
				]
			)
		).toEqual(Array.from({ length: 10 }, () => ''));
	});

	it('counts each such row as a person of its own, and tells it', async () => {
		const { database, rows, findings } = await dropped(
			list(
				['name', 'email'],
				[
					['N/A', ''],
					['N/A', ''],
					['Ana Ruiz', 'notiene@notiene.com'],
					['Luis Paz', 'notiene@notiene.com']
				]
			)
		);
		expect(rows).toEqual([[4, 0, 0]]);
		expect(await findings()).toEqual(['2 no-identity', '3 no-identity']);
		expect(
			await database.query(sql`select count(distinct person)::integer as persons from attendance`)
		).toEqual([{ persons: 4 }]);
	});

	it('stays what it is where it is a hash of ours, and never where it may be a number of somebody', async () => {
		const ours = `e-${'0123456789abcdef0123'}`;
		expect(
			await personsOf(
				['person'],
				[[ours], ['573001112233'], ['12345678901234567890'], ['e-573001112233']]
			)
		).toEqual([
			ours,
			`n-${hashed('573001112233')}`,
			`n-${hashed('12345678901234567890')}`,
			`n-${hashed('e 573001112233')}`
		]);
	});

	it('is hashed in a project that names persons', async () => {
		const { database } = await dropped({
			kind: 'table',
			table: 'attendance',
			columns: ['activity_id', 'person', 'role', 'provenance'],
			rows: [
				['t-1', 'María Canaria', 'participant', 'recorded'],
				['t-1', '573001112233', 'participant', 'recorded'],
				['t-1', 'af8f9bd1a074', 'participant', 'recorded']
			]
		});
		expect(await database.query(sql`select person from source_s0 order by line`)).toEqual([
			{ person: `n-${hashed('María Canaria')}` },
			{ person: `n-${hashed('573001112233')}` },
			{ person: 'af8f9bd1a074' }
		]);
	});
});

describe('an address that several share', () => {
	it('is of different persons at an event only where their names have no word in common', async () => {
		const { database, rows, findings } = await dropped(
			list(
				['name', 'email', 'phone'],
				[
					['Ana Ruiz', 'info@x.org', ''],
					['RUIZ, Ana María', 'info@x.org', ''],
					['', 'info@x.org', ''],
					['iPhone', 'info@x.org', ''],
					['Luis Paz', 'info@x.org', ''],
					['Paz, Luis', 'info@x.org', ''],
					['Eva Sol', '', '300 111 2233'],
					['Iris Mar', '', '300 111 2233']
				]
			)
		);
		expect(rows).toEqual([[4, 0, 4]]);
		expect(await findings()).toEqual([
			'3 same-person-twice',
			'4 same-person-twice',
			'5 same-person-twice',
			'6 same-email-names-differ',
			'7 same-email-names-differ',
			'7 same-person-twice',
			'9 same-email-names-differ'
		]);
		const persons = await database.query<{ person: string }>(sql`select person from attendance`);
		for (const { person } of persons) expect(person).toMatch(/^[ep]-[0-9a-f]{20}$/);
	});
});

describe('what is kept of a person', () => {
	it('is no name, address or phone, in whatever column they stand', async () => {
		const columns = [
			'activity_title',
			'activity_date',
			'name',
			'email',
			'phone',
			'country',
			'role',
			'sex',
			'attended',
			'organisation',
			'place'
		];
		const { database } = await dropped(
			{
				kind: 'activities',
				columns: ['title', 'start_date', 'description', 'headcount', 'mode', 'status', 'countries'],
				rows: [
					[
						'Tutoría (canary@x.org / 300 111 2233)',
						'2024-03-15',
						'Llamar al +57 300 111 2233 o a canária@x.org',
						'3001112233',
						'canary@x.org',
						'(11) 91234-5678',
						'600 12 34 56'
					]
				]
			},
			{
				kind: 'attendance',
				columns,
				rows: [
					[
						'Taller',
						'2024-03-15',
						'Canary Uno',
						'canary1@x.org',
						'300 111 2233',
						'Perú',
						'Ponente',
						'F',
						'Sí',
						'ACME',
						''
					],
					[
						'Taller',
						'2024-03-15',
						'x',
						'canary2@x.org',
						'',
						'Canary Dos',
						'Canary Dos',
						'Canary Dos',
						'Canary Dos',
						'Red (3001112233)',
						'Canary Dos'
					],
					[
						'Canary Tres',
						'Canary Tres',
						'canary3@x.org',
						'3001112233',
						'+573001112233',
						'canary3@x.org',
						'3001112233',
						'x',
						'Sí',
						'+57 300-111-2233',
						''
					]
				],
				settings: { makeActivities: true }
			},
			{
				kind: 'table',
				table: 'attendance',
				columns: ['activity_id', 'person', 'country', 'role', 'provenance'],
				rows: [['t-1', 'Canary Cuatro', 'canary4@x.org', '3001112233', 'recorded']]
			}
		);
		const tables = [
			'finding',
			'source_s0',
			'source_s1',
			...RESOURCES.map(({ name }) => `staged_${name}`)
		];
		const texts: string[] = [];
		for (const table of tables) {
			const rows = await database.query<object>(sql`select * from ${ident(table)}`);
			texts.push(...rows.flatMap((row) => Object.values(row).map(String)));
		}
		const told = texts.filter((text) => /canary|can[áa]ria|111.?2233|91234|12 34 56/i.test(text));
		// A title is what the reader says it is.
		expect([...new Set(told)].sort()).toEqual(['Canary Tres']);
		expect(await database.query(findingsOf('s2', 10))).not.toEqual([]);
	});

	it('leaves dates, years, ids and numbers in a text alone', async () => {
		const titles = [
			'Taller 2004-2005',
			'Foro 2024-03-15 y 15.03.2024',
			'ISO 9001-2015, ley 590/2000',
			'1.200.000 empresas',
			'Proyecto EV-123456789',
			'Sesiones 1999 2000'
		];
		const { database } = await dropped({
			kind: 'activities',
			columns: ['title', 'start_date'],
			rows: titles.map((title) => [title, '2024-03-15'])
		});
		const rows = await database.query<{ title: string }>(
			sql`select title from source_s0 order by line`
		);
		expect(rows.map(({ title }) => title)).toEqual(titles);
	});
});
