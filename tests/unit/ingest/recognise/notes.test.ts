import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import { table } from './sheets';

const mappingOf = (header: string, ...rows: string[]) => recognise(table(header, ...rows)).mapping;

describe('a note in parentheses tells columns of one name apart', () => {
	it.each([
		['Participantes (mujeres)|Participantes (hombres)|Participantes (total)', '20|30|50', 'total'],
		['Participantes (previstos)|Participantes (reales)', '100|50', 'reales'],
		['Attendees (registered)|Attendees (actual)', '100|50', 'actual'],
		['Participantes (total)|Participantes (inscritos)', '50|90', 'total']
	])('%s', (header, cells, note) => {
		const { headcount } = mappingOf(
			`Actividad|Fecha|País|${header}`,
			`Taller de exportación|15/03/2004|Colombia|${cells}`
		);
		expect(headcount).toContain(`(${note})`);
	});

	it.each([
		['Asistentes (meta)', '100'],
		['Participantes (hombres)', '20'],
		['Participantes (presencial)|Participantes (virtual)', '20|30']
	])('nobody was counted by %s', (header, cells) => {
		const found = recognise(
			table(`Actividad|Fecha|País|${header}`, `Taller A|15/03/2004|Colombia|${cells}`)
		);
		expect(found.kind).toBe('activities');
		expect(found.mapping).not.toHaveProperty('headcount');
	});

	it('where it was held is not where speakers came from', () => {
		expect(
			mappingOf(
				'Actividad|Fecha|País (origen de los ponentes)|País (sede)|Asistentes',
				'Taller A|15/03/2004|España|Colombia|50'
			)
		).toMatchObject({ countries: 'País (sede)' });
	});

	it('a note that says nothing else changes nothing', () => {
		expect(
			mappingOf('Actividad|Fecha (inicio)|Fecha (fin)|Asistentes (nº)', 'Taller|1/3/04|2/3/04|50')
		).toMatchObject({
			start_date: 'Fecha (inicio)',
			end_date: 'Fecha (fin)',
			headcount: 'Asistentes (nº)'
		});
	});
});

describe('a total', () => {
	it('is of people beside women and men', () => {
		expect(
			mappingOf('Actividad|Fecha|Hombres|Mujeres|Total', 'Taller A|15/03/2004|20|30|50')
		).toMatchObject({ headcount: 'Total' });
	});

	it('is of nobody beside money', () => {
		const header = 'Actividad|Fecha|País|Honorarios|Viáticos|Total';
		const found = mappingOf(header, 'Taller A|15/03/2004|Colombia|1000|500|1500');
		expect(found).not.toHaveProperty('headcount');
	});

	it.each([
		['Personas inscritas|Personas asistentes|Total', '50|40|50', 'Personas asistentes'],
		['Asistentes día 1|Asistentes día 2|Asistentes únicos', '50|40|60', 'Asistentes únicos']
	])('gives way to those who came: %s', (header, cells, headcount) => {
		expect(mappingOf(`Evento|Fecha|País|${header}`, `A|15/03/2004|Chile|${cells}`)).toMatchObject({
			headcount
		});
	});
});

describe('short and asking headers', () => {
	it.each([
		[
			'Evento|Sede|Asist.|Cuándo',
			'Taller A|Bogotá, Colombia|50|15/03/2004',
			{ title: 'Evento', place: 'Sede', headcount: 'Asist.', start_date: 'Cuándo' }
		],
		[
			'Nombre|Dónde|Cuándo|Cuántos',
			'Taller A|Colombia|15/03/2004|50',
			{ title: 'Nombre', place: 'Dónde', headcount: 'Cuántos', start_date: 'Cuándo' }
		]
	])('%s', (header, row, mapping) => {
		expect(recognise(table(header, row))).toMatchObject({ kind: 'activities', mapping });
	});

	it('"Cuándo" is a date only where its cells are', () => {
		const found = mappingOf('Evento|Sede|Asist.|Cuándo', 'Taller A|Bogotá, Colombia|50|siempre');
		expect(found).not.toHaveProperty('start_date');
	});
});
