import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import { table } from './sheets';

const found = (header: string, ...rows: string[]) => recognise(table(header, ...rows));

describe('a title or code of a person is no event', () => {
	it.each([
		['Título|Nombre|Apellidos|Correo|Fecha', 'Dr.|Ana|Ruiz|ana@example.org|15/03/2024'],
		['Título|Nombre completo|Correo', 'Ing.|Ana Ruiz|ana@example.org'],
		['First Name|Last Name|Title|Email', 'Ana|Ruiz|Head of Data|ana@example.org'],
		['Name|Title|Email', 'Ana Ruiz|Sales manager|ana@example.org']
	])('%s', (header, row) => {
		const { kind, mapping } = found(header, row);
		expect(kind).toBe('attendance');
		expect(mapping).not.toHaveProperty('activity_title');
	});

	it('a title of events is', () => {
		const { mapping } = found(
			'Título|Nombre completo|Correo',
			'Taller de exportación|Ana Ruiz|ana@example.org',
			'Foro de calidad|Luis Paz|luis@example.org'
		);
		expect(mapping).toMatchObject({ activity_title: 'Título' });
	});

	it('a code is an event’s only where people share it', () => {
		const codes = (...codes: string[]) =>
			found(
				'Código|Fecha|Nombre completo|Correo|Asistió',
				...codes.map((code, at) => `${code}|15/03/2024|Ana Ruiz|p${at}@example.org|Sí`)
			).mapping.activity_id;
		expect(codes('C001', 'C002', 'C003')).toBeUndefined();
		expect(codes('T1', 'T1', 'T1', 'T2', 'T2')).toBe('Código');
	});
});

describe('a code of activities', () => {
	const coded = (...rows: string[]) =>
		found('Código|Actividad|Fecha|País|Participantes', ...rows).mapping.activity_id;

	it('is none where it goes with several titles', () => {
		expect(
			coded(
				'P-01|Taller de exportación|15/03/2004|Colombia|50',
				'P-01|Seminario de calidad|20/04/2004|Perú|40',
				'P-02|Foro|22/05/2004|Chile|77'
			)
		).toBeUndefined();
	});

	it('is one where each has its own, or of many one is written twice', () => {
		const rows = Array.from({ length: 12 }, (_, at) => `A${at}|Taller ${at}|1/3/2004|Perú|5`);
		expect(coded(...rows)).toBe('Código');
		expect(coded(...rows, 'A3|Foro|22/05/2004|Chile|77')).toBe('Código');
	});
});

describe('people beside an event’s title are its list', () => {
	it.each([
		['Evento|Fecha|Nombre|Teléfono|País', 'Taller A|15/03/2024|Ana Ruiz|+57 300 1112233|Colombia'],
		['Evento|Fecha|Nombre|Rol|País', 'Taller A|15/03/2024|Ana Ruiz|Participante|Colombia'],
		['Evento|Fecha|Nombre|Apellidos|País', 'Taller A|15/03/2024|Ana|Ruiz|Colombia'],
		['Actividad|Fecha|Participante|País', 'Taller A|15/03/2024|Ana Ruiz|Colombia']
	])('%s', (header, row) => {
		expect(found(header, row)).toMatchObject({
			kind: 'attendance',
			mapping: { activity_title: header.split('|')[0] }
		});
	});

	it('with too little told of them they are of no kind, and never activities', () => {
		expect(found('Evento|Fecha|Nombre|País', 'Taller A|15/03/2024|Ana Ruiz|Perú').kind).toBe(
			'unknown'
		);
	});

	it.each([
		['Evento|Nombre|Fecha|País', 'Taller|Taller de exportación|15/03/2004|Perú'],
		['Actividad|Fecha|País|Nombre|Participantes', 'Taller A|15/03/2004|Perú|Ana Ruiz|50'],
		['Actividad|Fecha|País|Responsable|Teléfono', 'Taller|15/03/2004|Perú|Ana Ruiz|+51 999 888777']
	])('but activities stay what they are: %s', (header, row) => {
		expect(found(header, row).kind).toBe('activities');
	});

	it('the lines above a sign-in sheet say what it is', () => {
		const sheet = table('Nombre|Organización|País', 'Ana Ruiz|ACME|Colombia');
		expect(recognise(sheet).kind).toBe('unknown');
		for (const preamble of [['LISTA DE ASISTENCIA'], ['Lista de presença'], ['Sign-in sheet']]) {
			expect(recognise({ ...sheet, preamble })).toMatchObject({
				kind: 'attendance',
				evidence: 'attendance'
			});
		}
	});
});
