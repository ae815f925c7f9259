import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/statement';
import { dropped } from '../fixtures/sheets/make';

const activities = (columns: string[], ...rows: string[][]) =>
	dropped({ kind: 'activities', columns, rows });

const HEADER = ['title', 'start_date', 'end_date', 'countries', 'types', 'headcount'];

describe('activities from a file', () => {
	it('are loaded with what their cells say', async () => {
		const { database, rows, findings } = await activities(
			HEADER,
			['Taller', '5 y 6 de julio de 2004', '', 'España', 'Taller', 'cerca de 60'],
			['Misión', '2004-08-01', '2004-08-03', 'Chile; Perú', 'Misión|Taller', 'más de 200'],
			['Foro', '2004-09', '', 'BRA', 'Foro', '']
		);
		expect(rows).toEqual([[3, 0, 0]]);
		expect(await findings()).toEqual([]);
		expect(
			await database.query(sql`select activity_id, title, start_date::varchar as starts, end_date::varchar as ends,
				date_precision, countries, types, headcount, headcount_qualifier from activity order by start_date`)
		).toEqual([
			{
				activity_id: 'taller-2004-07-05',
				title: 'Taller',
				starts: '2004-07-05',
				ends: '2004-07-06',
				date_precision: 'day',
				countries: ['ES'],
				types: ['taller'],
				headcount: 60,
				headcount_qualifier: 'about'
			},
			{
				activity_id: 'mision-2004-08-01',
				title: 'Misión',
				starts: '2004-08-01',
				ends: '2004-08-03',
				date_precision: 'day',
				countries: ['CL', 'PE'],
				types: ['mision', 'taller'],
				headcount: 200,
				headcount_qualifier: 'more-than'
			},
			{
				activity_id: 'foro-2004-09-01',
				title: 'Foro',
				starts: '2004-09-01',
				ends: '2004-09-30',
				date_precision: 'month',
				countries: ['BR'],
				types: ['foro'],
				headcount: null,
				headcount_qualifier: null
			}
		]);
	});

	it('name the types they have, the most frequent first', async () => {
		const { programme } = await activities(
			HEADER,
			['A', '2004-07-05', '', 'ES', 'Año 1', ''],
			['B', '2004-07-06', '', 'ES', 'SWC', ''],
			['C', '2004-07-07', '', 'ES', 'SWC,DC', ''],
			['D', '2004-07-08', '', 'ES', '', '']
		);
		expect(programme.types.map(({ id, label }) => [id, label.es])).toEqual([
			['swc', 'SWC'],
			['ano-1', 'Año 1'],
			['dc', 'DC'],
			['unspecified', 'Sin tipo']
		]);
		expect(programme.since).toBe(2004);
	});

	it.each<[string, string[], string, number[]]>([
		['no date', ['A', '', '', 'ES', 'x', ''], '2 no-date', [0, 1, 0]],
		[
			'no such day',
			['A', '31/02/2004', '', 'ES', 'x', ''],
			'2 unreadable-date 31/02/2004',
			[0, 1, 0]
		],
		[
			'an order nobody gave',
			['A', '03/04/2004', '', 'ES', 'x', ''],
			'2 ambiguous-date 03/04/2004',
			[0, 1, 0]
		],
		[
			'an end before the start',
			['A', '2004-07-05', '2004-07-01', 'ES', 'x', ''],
			'2 end-before-start 2004-07-01',
			[1, 0, 0]
		],
		[
			'an end that cannot be read',
			['A', '2004-07-05', 'soon', 'ES', 'x', ''],
			'2 unreadable-end soon',
			[1, 0, 0]
		],
		[
			'an unknown country',
			['A', '2004-07-05', '', 'Atlantis', 'x', ''],
			'2 unknown-country Atlantis',
			[1, 0, 0]
		],
		[
			'a region',
			['A', '2004-07-05', '', 'Centroamérica', 'x', ''],
			'2 region-no-country Centroamérica',
			[1, 0, 0]
		],
		['no country', ['A', '2004-07-05', '', '', 'x', ''], '2 no-country', [1, 0, 0]],
		['an event online', ['A', '2004-07-05', '', 'W3', 'x', ''], '2 held-online W3', [1, 0, 0]],
		['no type', ['A', '2004-07-05', '', 'ES', '', ''], '2 no-type', [1, 0, 0]],
		[
			'no count',
			['A', '2004-07-05', '', 'ES', 'x', 'muchas'],
			'2 unreadable-count muchas',
			[1, 0, 0]
		],
		['a range', ['A', '2004-07-05', '', 'ES', 'x', '100–150'], '2 lower-bound 100–150', [1, 0, 0]],
		[
			'people at a planned one',
			['A', '2027-07-05', '', 'ES', 'x', '30'],
			'2 headcount-not-held 30',
			[1, 0, 0]
		],
		['a total', ['Total', '', '', '', '', '300'], '2 total', [0, 0, 1]],
		['nothing', ['', ' ', '', '', '', ''], '2 blank', [0, 0, 1]]
	])('are told of %s', async (_, row, finding, counts) => {
		const { rows, findings } = await activities(HEADER, row);
		expect(await findings()).toEqual([finding]);
		expect(rows).toEqual([counts]);
	});

	it('keep an event held online, or nobody knows where, outside every country', async () => {
		const { database } = await activities(
			HEADER,
			['A', '2004-07-05', '', 'W3', 'x', '10'],
			['B', '2004-07-06', '', 'Atlantis', 'x', '10']
		);
		expect(
			await database.query(sql`select title, countries, mode from activity order by title`)
		).toEqual([
			{ title: 'A', countries: [], mode: 'online' },
			{ title: 'B', countries: [], mode: null }
		]);
	});

	it('are planned when they lie ahead, whatever the file says', async () => {
		const { database, findings } = await activities(
			['title', 'start_date', 'status'],
			['A', '2026-07-01', 'realizado'],
			['B', '2026-06-30', ''],
			['C', '2026-06-01', 'cancelado'],
			['D', '2026-06-01', 'perhaps']
		);
		expect(
			await database.query(
				sql`select title, status::varchar as status from activity order by title`
			)
		).toEqual([
			{ title: 'A', status: 'planned' },
			{ title: 'B', status: 'held' },
			{ title: 'C', status: 'cancelled' },
			{ title: 'D', status: 'held' }
		]);
		expect(await findings()).toEqual(['2 future-held realizado', '5 unknown-value perhaps']);
	});

	it('stand once: by their id, else by title, date and place', async () => {
		const { database, rows, findings } = await dropped(
			{
				kind: 'activities',
				columns: ['activity_id', 'title', 'start_date'],
				rows: [
					['T-1', 'Taller', '2004-07-05'],
					['t-1', 'Otro', '2004-07-06'],
					['T 1', 'Tercero', '2004-07-07']
				]
			},
			{
				kind: 'activities',
				columns: ['title', 'start_date', 'city'],
				rows: [
					['Curso', '2004-07-05', 'Lima'],
					['Curso', '2004-07-05', 'Cusco'],
					['Curso', '2004-07-05', 'Lima']
				]
			}
		);
		expect(rows).toEqual([
			[2, 1, 0],
			[2, 1, 0]
		]);
		expect(await findings(0)).toEqual(['3 same-activity-twice t-1']);
		expect(await findings(1)).toEqual(['4 same-activity-twice Curso']);
		expect(await database.query(sql`select activity_id from activity order by 1`)).toEqual([
			{ activity_id: 'curso-2004-07-05' },
			{ activity_id: 'curso-2004-07-05--2' },
			{ activity_id: 't-1' },
			{ activity_id: 't-1--2' }
		]);
	});

	it('have no headcount or capacity that is a phone, and no qualifier that is none', async () => {
		const { database, rows, findings } = await activities(
			['title', 'start_date', 'headcount', 'headcount_qualifier', 'capacity'],
			['A', '2004-07-05', '59899123456', '', 'muchas'],
			['B', '2004-07-06', '60', 'aprox.', '59899123456'],
			['C', '2004-07-07', '60', 'según acta', '100'],
			['D', '2004-07-08', 'cerca de 60', 'exact', ''],
			['E', '2004-07-09', '60', 'At-Least', '-']
		);
		expect(rows).toEqual([[5, 0, 0]]);
		expect(await findings()).toEqual([
			'2 unknown-value muchas',
			'2 unreadable-count •',
			'3 unknown-value •',
			'4 unknown-value según acta'
		]);
		expect(
			await database.query(
				sql`select headcount, headcount_qualifier as qualifier, capacity from activity order by title`
			)
		).toEqual([
			{ headcount: null, qualifier: null, capacity: null },
			{ headcount: 60, qualifier: 'about', capacity: null },
			{ headcount: 60, qualifier: 'exact', capacity: 100 },
			{ headcount: 60, qualifier: 'about', capacity: null },
			{ headcount: 60, qualifier: 'at-least', capacity: null }
		]);
	});
});
