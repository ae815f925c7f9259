import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import { table } from './sheets';

const listed = (header: string, ...cells: string[]) =>
	recognise(
		table(
			`Evento|Fecha|Nombre completo|Correo|${header}`,
			...cells.map((cell, at) => `Taller A|15/03/2024|Ana Ruiz|p${at}@example.org|${cell}`)
		)
	);

describe('a column proves who came', () => {
	it.each([
		['Asistió', ['Sí', '']],
		['Asistencia', ['P', 'A', 'F']],
		['Asistencia', ['100%', '0%', '75%']],
		['¿Asistió?', ['Sí, presencial', 'Sí - virtual']],
		['Attendee Status', ['Attending', 'Checked In']],
		['Asistió', ['No', 'No']]
	])('%s: %j', (header, cells) => {
		expect(listed(header, ...cells)).toMatchObject({
			evidence: 'attendance',
			mapping: { attended: header }
		});
	});

	it.each([
		['Estado', ['Inscrito', 'Inscrito', 'Pendiente']],
		['Status', ['Registered', 'Waitlisted']],
		['Status', ['Registered', 'Cancelled']],
		['Asistió', ['', '']]
	])('not by mere registration, nor by nothing: %s: %j', (header, cells) => {
		expect(listed(header, ...cells)).toMatchObject({ kind: 'attendance', evidence: null });
	});

	it('a name of the list does not outweigh it', () => {
		const sheet = table('Nombre completo|Correo|Estado', 'Ana Ruiz|ana@example.org|Inscrito');
		const named = (name: string) => recognise({ ...sheet, name }).evidence;
		expect(named('Lista de asistencia')).toBeNull();
		expect(named('Inscripciones')).toBe('registration');
	});

	it.each([
		'¿Asistió al taller anterior?',
		'¿Asistió a la edición 2023?',
		'¿Asistió alguna vez a otro taller?',
		'Did you attend the previous workshop? Attended',
		'Have you attended an earlier event?',
		'Compareceu à oficina passada?',
		'Asistió (último taller)'
	])('not by a question about another event: %s', (question) => {
		expect(listed(question, 'Sí', 'No')).toMatchObject({ evidence: null });
		expect(listed(question, 'Sí', 'No').mapping).not.toHaveProperty('attended');
	});

	it('nor by a country’s states', () => {
		const { mapping } = listed('Estado', 'Jalisco', 'Jalisco', 'Puebla', 'Jalisco');
		expect(mapping).not.toHaveProperty('attended');
	});
});

describe('a status', () => {
	const status = (...cells: string[]) =>
		recognise(
			table(
				'Evento|Fecha|Ciudad|Estado|País|Asistentes',
				...cells.map((cell) => `Taller|15/03/2004|Puebla|${cell}|México|50`)
			)
		).mapping.status;

	it('has a cell that says whether the activity was held', () => {
		expect(status('Realizado', 'En curso')).toBe('Estado');
		expect(status('Nuevo León', 'Suspendido por huelga')).toBe('Estado');
	});

	it('is no state of a country', () => {
		expect(status('Nuevo León', 'Jalisco', 'Puebla')).toBeUndefined();
	});

	it.each(['Realizada', '¿Se realizó?', 'Held?'])('may be asked for: %s', (header) => {
		const { mapping } = recognise(table(`Actividad|Fecha|País|${header}`, 'A|1/3/2004|Perú|Sí'));
		expect(mapping.status).toBe(header);
	});
});
