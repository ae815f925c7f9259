import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/sql/statement';
import { dropped, type Dropped } from '../fixtures/sheets/make';

const sheet = (kind: Dropped['kind'], columns: string[], rows: string[][]): Dropped => ({
	kind,
	columns,
	rows,
	settings: { dateOrder: 'dmy', makeActivities: true }
});

/** Rows of [title, date, country, headcount] below an event, and the findings of the last. */
async function below(row: string[]) {
	const { rows, findings } = await dropped(
		sheet(
			'activities',
			['title', 'start_date', 'countries', 'headcount'],
			[['Taller', '15/03/2004', 'Colombia', '50'], row]
		)
	);
	return { rows: rows[0], told: await findings() };
}

describe('rows of totals in a list of activities', () => {
	it.each([
		[['Total', '', '', '90']],
		[['Total 2005', '2005', '', '30']],
		[['Subtotal 2004', '2004', '', '90']],
		[['Total Perú', '', 'Perú', '30']],
		[['TOTAL GENERAL', '', '', '90']],
		[['Total participantes', '2004-2005', '', '120']],
		[['Total actividades', '', '', '90']],
		[['Total asistentes: 90', '', '', '']],
		[['Total de eventos en 2004', '', '', '2']],
		[['Totais', '', '', '90']],
		[['Colombia Total', '', '', '90']],
		[['Promedio', '2004', '', '45']],
		[['Média', '', '', '45']],
		[['Average', '', '', '45']],
		[['', '', 'Total', '90']],
		[['Suma y sigue', '', '', '90']]
	])('%s is skipped', async (row) => {
		expect(await below(row)).toEqual({ rows: [1, 0, 1], told: ['3 total'] });
	});

	it.each([
		[['Total Quality Management workshop', '16/03/2004', 'Perú', '30']],
		[['Total Quality Management', '16/03/2004', 'Perú', '30']],
		[['Media training', '16/03/2004', 'Perú', '30']],
		[['Media', '16/03/2004', 'Perú', '30']],
		[['Suma', '16/03/2004', 'Perú', '30']],
		[['Calidad total', '16/03/2004', 'Perú', '30']]
	])('%s is an event', async (row) => {
		expect(await below(row)).toEqual({ rows: [2, 0, 0], told: [] });
	});
});

describe('rows of totals in a list of persons', () => {
	const columns = ['activity_title', 'activity_date', 'name', 'email', 'organisation'];

	it('are skipped wherever the word stands, and nobody called or employed so is', async () => {
		const { rows, findings } = await dropped(
			sheet('attendance', columns, [
				['Taller', '15/03/2004', 'Ana', 'ana@x.org', 'Total'],
				['Taller', '15/03/2004', 'Total Pérez', '', 'ACME'],
				['Taller', '15/03/2004', 'TOTAL ASISTENTES', '2', ''],
				['Total asistentes: 2', '', '', '', ''],
				['', '', 'Total', '', '2']
			])
		);
		expect(rows).toEqual([[2, 0, 3]]);
		expect(await findings()).toEqual(['4 total', '5 total', '6 total']);
	});

	it('are not what begins with the name of an organisation', async () => {
		const { rows } = await dropped(
			sheet(
				'attendance',
				['organisation', 'name', 'email', 'activity_title', 'activity_date'],
				[
					['Total', 'Ana', 'ana@x.org', 'Taller', '15/03/2004'],
					['Total', 'Eva', '', 'Taller', '15/03/2004']
				]
			)
		);
		expect(rows).toEqual([[2, 0, 0]]);
	});
});

describe('rows of totals in web use', () => {
	it('do not double a day', async () => {
		const { database, rows, findings } = await dropped(
			sheet(
				'visits',
				['day', 'section', 'channel', 'visits'],
				[
					['2024-05-01', '/es', 'Orgánico', '100'],
					['2024-05-01', '/es', 'Directo', '50'],
					['2024-05-01', '/es', 'Total', '150'],
					['2024-05-02', '/total', 'Directo', '7'],
					['Total mayo 2024', '', '', '157'],
					['Total mayo', '', '', '157']
				]
			)
		);
		expect(rows).toEqual([[3, 0, 3]]);
		expect(await findings()).toEqual(['4 total', '6 total', '7 total']);
		expect(
			await database.query(
				sql`select day::varchar as day, sum(visits)::integer as visits from visit group by day order by day`
			)
		).toEqual([
			{ day: '2024-05-01', visits: 150 },
			{ day: '2024-05-02', visits: 7 }
		]);
	});
});

describe('notes below a list', () => {
	it('are skipped, and nothing of them is kept', async () => {
		const { database, rows, findings } = await dropped(
			sheet(
				'attendance',
				['organisation', 'name', 'activity_title', 'activity_date'],
				[
					['ACME', 'Ana', 'Taller', '15/03/2004'],
					['Fuente: secretaría del programa', '', '', ''],
					['Elaborado por: María Canaria', '', '', ''],
					['Elaborado por María Canaria', '', '', ''],
					['Nota 1: sin confirmar', '', '', ''],
					['* Datos provisionales', '', '', ''],
					['Source: secretariat', '', '', ''],
					['', '', '', '']
				]
			)
		);
		expect(rows).toEqual([[1, 0, 7]]);
		expect(await findings()).toEqual([
			'3 footnote',
			'4 footnote',
			'5 footnote',
			'6 footnote',
			'7 footnote',
			'8 footnote',
			'9 blank'
		]);
		expect(
			await database.query(
				sql`select distinct organisation, person from source_s0 where skip is not null`
			)
		).toEqual([{ organisation: '', person: '' }]);
	});

	it('are not rows that hold more, nor what only begins like one', async () => {
		const { rows, findings } = await dropped(
			sheet(
				'activities',
				['title', 'start_date'],
				[
					['Nota: cómo leer datos', '15/03/2004'],
					['Fuentes de energía', '']
				]
			)
		);
		expect(rows).toEqual([[1, 1, 0]]);
		expect(await findings()).toEqual(['3 no-date']);
	});
});
