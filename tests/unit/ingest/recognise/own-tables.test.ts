import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../../src/lib/ingest/fields';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import { table } from './sheets';

const kindOf = (header: string, ...rows: string[]) => recognise(table(header, ...rows)).kind;
const mappingOf = (header: string, ...rows: string[]) => recognise(table(header, ...rows)).mapping;

describe('lists of activities in three languages', () => {
	const cases: [string, string, Mapping][] = [
		[
			'Actividad|Fecha|Lugar|Asistentes',
			'Taller de mapas|5 y 6 de julio de 2004|Lima, Perú|cerca de 60',
			{ title: 'Actividad', start_date: 'Fecha', place: 'Lugar', headcount: 'Asistentes' }
		],
		[
			'Título do evento|Data de início|Data de término|Cidade|País anfitrião|Nº de participantes|Entidade organizadora',
			'Oficina|05/07/2024|06/07/2024|Recife|Brasil|~20|Rede Fictícia',
			{
				title: 'Título do evento',
				start_date: 'Data de início',
				end_date: 'Data de término',
				city: 'Cidade',
				countries: 'País anfitrião',
				headcount: 'Nº de participantes',
				organisers: 'Entidade organizadora'
			}
		],
		[
			'Event Name|Event Type|Start Date|End Date|Host Organisation|Country|Number of participants',
			'Maps|Workshop|4 August, 2022|5 August, 2022|Sample Org|Chile|over 60',
			{
				title: 'Event Name',
				types: 'Event Type',
				start_date: 'Start Date',
				end_date: 'End Date',
				organisers: 'Host Organisation',
				countries: 'Country',
				headcount: 'Number of participants'
			}
		],
		[
			'Nombre|Fecha|País|Participantes',
			'Taller de mapas|38173|Perú|31',
			{ title: 'Nombre', start_date: 'Fecha', countries: 'País', headcount: 'Participantes' }
		],
		[
			'Actividad|Fecha inicio|Sede|Nº de inscritos|Nº de participantes|Correo de contacto',
			'Taller|05/07/2024|Lima|90|31|ana@example.org',
			{
				title: 'Actividad',
				start_date: 'Fecha inicio',
				place: 'Sede',
				headcount: 'Nº de participantes'
			}
		]
	];

	it.each(cases)('%s', (header, row, mapping) => {
		expect(recognise(table(header, row))).toMatchObject({ kind: 'activities', mapping });
		expect(mappingOf(header, row)).toEqual(mapping);
	});
});

describe('lists of people', () => {
	it('of several events, whose titles repeat', () => {
		const rows = ['Ana Muestra', 'Rut Otra', 'Luz Más', 'Iris Menos'].map(
			(name) => `Taller de mapas|05/07/2024|${name}|Red Ficticia|Perú`
		);
		const found = recognise(table('Evento|Fecha|Nombre|Institución|País', ...rows));
		expect(found).toMatchObject({
			kind: 'attendance',
			mapping: {
				activity_title: 'Evento',
				activity_date: 'Fecha',
				name: 'Nombre',
				organisation: 'Institución',
				country: 'País'
			}
		});
	});

	it('of questions asked in whole sentences', () => {
		expect(
			mappingOf(
				'¿Cuál es su correo electrónico?|Escriba su nombre completo|¿De qué país nos acompaña?|Nombre de su empresa o institución',
				'ana@example.org|Ana Muestra|Perú|Red Ficticia'
			)
		).toEqual({
			email: '¿Cuál es su correo electrónico?',
			name: 'Escriba su nombre completo',
			country: '¿De qué país nos acompaña?',
			organisation: 'Nombre de su empresa o institución'
		});
	});

	it.each([
		['Lista de asistencia', 'attendance'],
		['Inscripciones al taller', 'registration'],
		['Inscrição', 'registration'],
		['Attendance list', 'attendance'],
		['Taller de mapas', null]
	])('prove what their title says: %s', (name, evidence) => {
		const sheet = { ...table('Correo|Nombre completo', 'ana@example.org|Ana Muestra'), name };
		expect(recognise(sheet).evidence).toBe(evidence);
	});

	it('a question of a form about attendance proves nothing', () => {
		const { evidence } = recognise(
			table('Email|Full name|Do you need an attendance certificate?', 'ana@example.org|Ana|Yes')
		);
		expect(evidence).toBeNull();
	});
});

describe('values outvote headers', () => {
	it('an e-mail column without any e-mail is none', () => {
		expect(mappingOf('Email|Full name|Phone', 'yes|Ana Muestra|+51 999 888 777')).toEqual({
			name: 'Full name',
			phone: 'Phone'
		});
	});

	it('attendance of yes and no says who came, of numbers how many', () => {
		expect(
			mappingOf('Full name|Email|Attendance', 'Ana|ana@example.org|Yes', 'Rut|rut@example.org|No')
		).toMatchObject({ attended: 'Attendance' });
		expect(mappingOf('Event|Start date|Attendance', 'Maps|2024-01-08|31')).toMatchObject({
			headcount: 'Attendance'
		});
	});

	it('a contact is what it looks like', () => {
		const contact = (cell: string) =>
			mappingOf('Apellidos|Nombres|Contacto', `Muestra|Ana|${cell}`);
		expect(contact('ana@example.org')).toMatchObject({ email: 'Contacto' });
		expect(contact('+51 999 888 777')).toMatchObject({ phone: 'Contacto' });
	});

	it('a column of e-mails needs no header in a list of people', () => {
		const rows = ['Ana|Muestra|ana@example.org|Sí', 'Rut|Otra|rut@example.org|No'];
		expect(mappingOf('First name|Last name|Column 3|Attended', ...rows)).toEqual({
			first_name: 'First name',
			last_name: 'Last name',
			email: 'Column 3',
			attended: 'Attended'
		});
	});

	it('two columns of e-mails without a header are left alone', () => {
		const row = 'Ana|Muestra|ana@example.org|rut@example.org';
		expect(mappingOf('First name|Last name|A|B', row, row)).toEqual({
			first_name: 'First name',
			last_name: 'Last name'
		});
	});

	it('an address as a header is a first row, and no header', () => {
		expect(kindOf('ana@example.org|Ana', 'rut@example.org|Rut')).toBe('unknown');
	});

	it('of two columns with one name only the first is meant', () => {
		const sheet = table('Email|Full name|Email', 'ana@example.org|Ana|');
		expect(recognise(sheet).mapping).toEqual({ email: 'Email', name: 'Full name' });
	});
});
