import { describe, expect, it } from 'vitest';
import { readAttendedColumn } from '$lib/ingest/values/attended';
import { isRegistration } from '$lib/ingest/values/registration';

const readAll = (texts: readonly string[]) => texts.map(readAttendedColumn(texts));

describe('who came', () => {
	it.each([
		['Sí, presencial', true],
		['Sí - virtual', true],
		['Sí (Zoom)', true],
		['Sí virtual', true],
		['Asistió: en línea', true],
		['Asistente', true],
		['Tardanza', true],
		['No, por enfermedad', false],
		['No asistió - aviso', false],
		['No asistente', false],
		['Inasistente', false],
		['Falta', false],
		['ausente', false],
		['0', false],
		['0%', false],
		['0/4', false],
		['3', true],
		['75 %', true],
		['3/4', true],
		['2 de 4', true],
		['1,5', true],
		['5/4', null],
		['2024', null],
		['15/03/2024', null],
		['Sí, pero no asistió', null],
		['No sabe', null],
		['Inscrito', null],
		['Registered', null],
		['Waitlisted', null],
		['Confirmado', null],
		['Attending', null],
		['Going', null],
		['Tal vez', null],
		['Virtual', null],
		['P', null],
		['', null]
	])('"%s" says %s', (text, expected) => {
		expect(readAttendedColumn([text])(text)).toBe(expected);
	});

	it('by the letters of a register', () => {
		expect(readAll(['P', 'A', 'F', 'J', 'T', ''])).toEqual([true, false, false, false, true, null]);
		expect(readAll(['p.', 'f.', '-'])).toEqual([true, false, null]);
	});

	it('by letters only where they are a register’s', () => {
		expect(readAll(['A', 'F'])).toEqual([null, null]);
		expect(readAll(['P', 'A', 'Inscrito'])).toEqual([null, null, null]);
	});

	it('by sessions, unless 1 and 2 may be codes of yes and no', () => {
		expect(readAll(['0', '1', '2'])).toEqual([false, true, true]);
		expect(readAll(['1', '2', '3'])).toEqual([true, true, true]);
		expect(readAll(['1', '2'])).toEqual([null, null]);
		expect(readAll(['1', ''])).toEqual([true, null]);
	});

	it('by how somebody took part, where others did not', () => {
		expect(readAll(['Presencial', 'Virtual', 'No'])).toEqual([true, true, false]);
		expect(readAll(['Presencial', 'Virtual'])).toEqual([null, null]);
	});
});

describe('mere registration', () => {
	it.each([
		'Inscrito',
		'En lista de espera',
		'Waiting list',
		'Attending',
		'Confirmada',
		'REGISTERED'
	])('is "%s", which says neither that somebody came nor not', (text) => {
		expect(isRegistration(text)).toBe(true);
		expect(readAttendedColumn([text])(text)).toBeNull();
	});

	it.each(['Sí', 'Ausente', 'Jalisco', ''])('is not "%s"', (text) => {
		expect(isRegistration(text)).toBe(false);
	});
});
