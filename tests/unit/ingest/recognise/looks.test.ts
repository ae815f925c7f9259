import { describe, expect, it } from 'vitest';
import { headerKey, withoutNote } from '../../../../src/lib/ingest/recognise/header';
import { looksPersonal } from '../../../../src/lib/ingest/recognise/looks-personal';
import { shapeKey } from '../../../../src/lib/ingest/recognise/shape-key';
import { shapesOf, type Shape } from '../../../../src/lib/ingest/recognise/shapes';

describe('headers compare', () => {
	it.each([
		['2Path', 'path'],
		['FirstVisit', 'First visit'],
		['E-mail', 'email'],
		['Correo Electrónico:', 'correo_electronico'],
		['Nº de participantes', 'Número participantes'],
		['N.º de participantes', 'num. participantes'],
		['Order #', 'Order No. '],
		['¿País?', 'pais']
	])('%s as %s', (one, other) => expect(headerKey(one)).toBe(headerKey(other)));

	it('but not across meanings', () => {
		expect(headerKey('Fecha de inicio')).not.toBe(headerKey('Fecha de fin'));
		expect(headerKey('No')).not.toBe(headerKey('Nº'));
	});

	it('without a note at their end', () => {
		expect(withoutNote('Duration (minutes)')).toBe('Duration');
		expect(withoutNote('Personal (first) name')).toBe('Personal (first) name');
		expect(withoutNote('(first)')).toBe('(first)');
	});
});

describe('values look like', () => {
	const looks = (cell: string) =>
		Object.entries(shapesOf([cell]).share)
			.filter(([, share]) => share === 1)
			.map(([shape]) => shape as Shape);

	it.each<[string, Shape]>([
		['ana@example.org', 'email'],
		['Ana <ana@example.org>', 'email'],
		['+57 300 000 9999', 'phone'],
		['(011) 4321-0000', 'phone'],
		['PE', 'iso2'],
		['2024-01-08', 'date'],
		['8/1/24', 'date'],
		['20240108', 'date'],
		['8 de enero de 2024', 'date'],
		['5 y 6 de julio de 2004', 'date'],
		['4 August, 2022', 'date'],
		['2024-05-06T14:00:10Z', 'timestamp'],
		['6/6/24, 10:00:03', 'timestamp'],
		['45299', 'serial'],
		['1.204', 'whole'],
		['Não', 'yesNo'],
		['https://example.org/', 'url'],
		['/agenda.html', 'path'],
		['-12.0464', 'coordinate'],
		['1a2b3c4d5e6f708-9a8b7c6d5e4f302', 'hash'],
		["María-José O'Sample", 'words']
	])('%s: %s', (cell, shape) => expect(looks(cell)).toContain(shape));

	it.each<[string, Shape]>([
		['2024-01-08', 'phone'],
		['149645054', 'phone'],
		['cerca de 60', 'whole'],
		['2024-01', 'date'],
		['2024-01-01,2024-01-07', 'date'],
		['marzo', 'date'],
		['0000', 'date']
	])('%s is no %s', (cell, shape) => expect(looks(cell)).not.toContain(shape));

	it('shares are of filled cells', () => {
		expect(shapesOf(['ana@example.org', '', '--', 'no'])).toMatchObject({
			filled: 2,
			distinct: 2,
			share: { email: 0.5, yesNo: 0.5 }
		});
	});
});

describe('columns that say who somebody is', () => {
	it.each([
		'Nombre',
		'NAME',
		'Apellidos',
		'First Name',
		'User Name (Original Name)',
		'Attendee',
		'Participante',
		'Contacto',
		'Personal (first) name',
		'¿Cuál es su correo electrónico?',
		'Buyer Email',
		'middle',
		'Cédula'
	])('by header: %s', (header) => expect(looksPersonal(header, [])).toBe(true));

	it('by a single e-mail, or by phones', () => {
		expect(looksPersonal('Columna 7', ['x', 'ana@example.org'])).toBe(true);
		expect(looksPersonal('Columna 7', ['+57 300 000 9999', ''])).toBe(true);
	});

	it.each([
		['Nombre del evento', ['Taller de mapas']],
		['Nombre de la organización', ['Red Ficticia']],
		['visits', ['149645054', '48544452']],
		['start_date', ['2024-01-08', '08/01/2024']],
		['latitude', ['-12.046374']],
		['Order #', ['91000000001']]
	])('and not %s', (header, cells) => expect(looksPersonal(header, cells)).toBe(false));
});

describe('the key of a shape', () => {
	it('is of headers in their order, however written', () => {
		const key = shapeKey(['Nombre', 'Correo electrónico']);
		expect(shapeKey(['NOMBRE ', 'correo_electronico'])).toBe(key);
		expect(shapeKey(['Correo electrónico', 'Nombre'])).not.toBe(key);
		expect(shapeKey(['Nombre'])).not.toBe(key);
		expect(shapeKey(['Nombre Correo', 'electrónico'])).not.toBe(key);
	});

	it('holds nothing of the headers', () => {
		expect(shapeKey(['canary.person@example.org', '8'])).toMatch(/^2-[0-9a-f]{16}$/);
	});
});
