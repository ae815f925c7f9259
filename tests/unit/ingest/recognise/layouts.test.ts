// Long for its tables: one case a language or version of an export.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Recognition } from '../../../../src/lib/ingest/fields';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import { table } from './sheets';

type Is = Partial<Recognition>;

describe('known exports in other languages and versions', () => {
	const cases: [string, string, string, Is][] = [
		[
			'Teams, English',
			'Name|First Join|Last Leave|In-Meeting Duration|Email|Participant ID (UPN)|Role',
			'Ana Muestra|6/6/24, 10:02:11 AM|6/6/24, 11:30:00 AM|1h 20m 1s|ana@example.org|ana@example.org|Attendee',
			{
				layout: 'teams',
				mapping: { name: 'Name', joined: 'First Join', email: 'Email', role: 'Role' }
			}
		],
		[
			'Teams, Portuguese',
			'Nome|Primeiro ingresso|Última saída|Duração na reunião|Email|ID do participante (UPN)|Função',
			'Ana Muestra|06/06/24, 10:02:11|06/06/24, 11:30:00|1h 20m|ana@example.org|ana@example.org|Participante',
			{
				layout: 'teams',
				mapping: { name: 'Nome', joined: 'Primeiro ingresso', email: 'Email', role: 'Função' }
			}
		],
		[
			'Teams before 2022, of one section',
			'Full Name|Join Time|Leave Time|Duration|Email|Role|Participant ID (UPN)',
			'Ana Muestra|6/6/21, 10:02:11 AM|6/6/21, 11:30:00 AM|1h 20m|ana@example.org|Attendee|ana@example.org',
			{
				layout: 'teams',
				mapping: { name: 'Full Name', joined: 'Join Time', email: 'Email', role: 'Role' }
			}
		],
		[
			'Zoom meeting, older headers',
			'Name (Original Name)|User Email|Join Time|Leave Time|Duration (Minutes)|Guest|Recording Consent',
			'Ana Muestra|ana@example.org|06/06/2021 10:02:11 AM|06/06/2021 11:30:00 AM|88|Yes|',
			{
				layout: 'zoom-meeting',
				mapping: { name: 'Name (Original Name)', email: 'User Email', joined: 'Join Time' }
			}
		],
		[
			'Zoom meeting, one row a person',
			'Name (Original Name)|User Email|Total Duration (Minutes)|Guest',
			'Ana Muestra|ana@example.org|88|Yes',
			{
				layout: 'zoom-meeting',
				evidence: 'attendance',
				mapping: { name: 'Name (Original Name)', email: 'User Email' }
			}
		],
		[
			'Zoom registration',
			'First Name|Last Name|Email|Registration Time|Approval Status',
			'Ana|Muestra|ana@example.org|06/01/2021 10:02:11 AM|approved',
			{
				layout: 'zoom-registration',
				evidence: 'registration',
				mapping: { first_name: 'First Name', last_name: 'Last Name', email: 'Email' }
			}
		],
		[
			'Eventbrite, British headers',
			'Order no.|Order Date|First Name|Surname|Email|Quantity|Ticket Type|Order Type|Attendee Status|Home City|Home Country',
			'91|3/9/26 8:05|Ana|Muestra|ana@example.org|1|General|Free Order|Checked In|Lima|PE',
			{
				layout: 'eventbrite',
				evidence: 'attendance',
				mapping: {
					first_name: 'First Name',
					last_name: 'Surname',
					email: 'Email',
					attended: 'Attendee Status',
					city: 'Home City',
					country: 'Home Country'
				}
			}
		],
		[
			'Eventbrite, custom report: the attendee and not the buyer',
			'Event Name|Event ID|Order ID|Order Date|Buyer Name|Buyer Email|Attendee First Name|Attendee Last Name|Attendee Email|Ticket Type|Attendee Status',
			'Taller|777|91|3/9/26 8:05|Rut Otra|rut@example.org|Ana|Muestra|ana@example.org|General|Attending',
			{
				layout: 'eventbrite',
				evidence: 'registration',
				mapping: {
					activity_title: 'Event Name',
					activity_id: 'Event ID',
					first_name: 'Attendee First Name',
					last_name: 'Attendee Last Name',
					email: 'Attendee Email',
					attended: 'Attendee Status'
				}
			}
		],
		[
			'a form that logs activities',
			'Marca temporal|Nombre del evento|Fecha de inicio|País|Número de participantes',
			'03/04/2026 9:05:00|Taller de mapas|02/04/2026|Perú|unas 30',
			{
				kind: 'activities',
				layout: 'google-forms',
				evidence: null,
				mapping: {
					title: 'Nombre del evento',
					start_date: 'Fecha de inicio',
					countries: 'País',
					headcount: 'Número de participantes'
				}
			}
		],
		[
			'Plausible by country: its visitors are no whole day',
			'date|country|region|city|visitors|visits|visit_duration|bounces|pageviews',
			'2023-02-09|PE|PE-LIM|3936456|1|1|4|0|2',
			{
				layout: 'plausible',
				mapping: { day: 'date', country: 'country', visits: 'visits', pageviews: 'pageviews' }
			}
		],
		[
			'Matomo by day and country',
			'Date|Label|Unique visitors|Visits|Actions|Metadata: code',
			'2024-01-08|Colombia|8|9|20|co',
			{
				layout: 'matomo',
				mapping: { day: 'Date', country: 'Metadata: code', visits: 'Visits' }
			}
		]
	];

	it.each(cases)('%s', (_, header, row, is) => {
		const found = recognise(table(header, row));
		expect(found).toMatchObject(is);
		expect(found.mapping).toEqual(is.mapping);
	});
});

describe('web statistics that cannot be placed in time are of no kind', () => {
	it.each([
		['Matomo by week', 'Date|Unique visitors|Visits|Actions', '2024-01-01,2024-01-07|80|90|200'],
		['Matomo by month', 'Date|Unique visitors|Visits|Actions', '2024-01|800|900|2000'],
		['Plausible by source', 'name|visitors|bounce_rate|visit_duration', 'Google|12|40|90']
	])('%s', (_, header, row) => {
		expect(recognise(table(header, row, row))).toMatchObject({ kind: 'unknown', mapping: {} });
	});

	it('GA4 by the nth day: the number is no date', () => {
		const preamble = ['# ----------', '# Start date: 20240101', '# End date: 20240102'];
		const sheet = { ...table('Nth day|Sessions', '0000|12', '0001|15'), preamble };
		expect(recognise(sheet)).toMatchObject({ kind: 'unknown', layout: 'ga4', mapping: {} });
	});
});

describe('daily visitors', () => {
	it('are left out where a day and country come twice', () => {
		const { mapping } = recognise(
			table('date|country|campaign|visits|visitors', '2024-01-08|PE|a|3|2', '2024-01-08|PE|b|2|2')
		);
		expect(mapping).toEqual({ day: 'date', country: 'country', visits: 'visits' });
	});

	it('are kept where they do not', () => {
		const { mapping } = recognise(
			table('date|country|visits|visitors', '2024-01-08|PE|3|2', '2024-01-08|CO|2|2')
		);
		expect(mapping).toMatchObject({ visitors: 'visitors' });
	});
});

describe('hashtags trump headers', () => {
	const tagged = (header: string, tags: string, row: string) => ({
		...table(header, row),
		tags: tags.split('|')
	});

	it('people by their contacts', () => {
		const sheet = tagged(
			'Columna A|Columna B|Columna C',
			'#contact+email|#contact+name|#country+code',
			'ana@example.org|Ana Muestra|PE'
		);
		expect(recognise(sheet)).toMatchObject({
			kind: 'attendance',
			layout: 'hxl',
			mapping: { email: 'Columna A', name: 'Columna B', country: 'Columna C' }
		});
	});

	it('halves and targets are no headcount', () => {
		const sheet = tagged(
			'Participantes|Mujeres|Evento|Fecha|País',
			'#targeted|#reached+f|#event|#date+start|#country',
			'100|40|Taller|2024-01-08|Perú'
		);
		expect(recognise(sheet).mapping).toEqual({
			title: 'Evento',
			start_date: 'Fecha',
			countries: 'País'
		});
	});

	it('who does what where is of no kind', () => {
		const sheet = tagged(
			'Sector|Organización|País',
			'#sector+es|#org+es|#country',
			'WASH|ACNUR|Perú'
		);
		expect(recognise(sheet)).toMatchObject({ kind: 'unknown', layout: 'hxl', mapping: {} });
	});
});

describe('tables of a project', () => {
	const DATA = new URL('../../../../data/iberpyme/', import.meta.url);
	const sheetOf = (file: string) =>
		table((readFileSync(new URL(file, DATA), 'utf8').split('\n')[0] ?? '').replaceAll(',', '|'));

	it.each([
		['activities.csv', 'activities', ['date_precision', 'coded']],
		['synthetic/attendance.csv', 'attendance', []],
		['synthetic/visits.csv', 'visits', []],
		['synthetic/daily-visitors.csv', 'visits', []]
	])('%s is itself', (file, kind, without) => {
		const sheet = sheetOf(file);
		const fields = sheet.columns.filter((column) => !(without as string[]).includes(column));
		expect(recognise(sheet)).toEqual({
			kind,
			layout: 'canonical',
			confidence: 1,
			mapping: Object.fromEntries(fields.map((field) => [field, field])),
			evidence: kind === 'attendance' ? 'attendance' : null,
			dateOrder: null
		});
	});

	it.each([
		'origins.csv',
		'known-hosts.csv',
		'hosting-requests.csv',
		'reported-figures.csv',
		'network-meetings.csv'
	])('%s is none of the three', (file) => {
		expect(recognise(sheetOf(file)).kind).toBe('unknown');
	});
});
