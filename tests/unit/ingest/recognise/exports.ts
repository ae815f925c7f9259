// Long for its table: every sheet of the exports with its whole mapping.
import type { Recognition } from '../../../../src/lib/ingest/fields';
import type { Recognisable } from '../../../../src/lib/ingest/recognise/table';
import { sheetOf, textOf } from './sheets';

/** A sheet of an export and what it is. */
export interface Case {
	readonly sheet: Recognisable;
	readonly rows: number;
	readonly is: Pick<Recognition, 'kind' | 'layout' | 'mapping' | 'evidence'>;
}

type Is = [Recognition['kind'], string | null, Recognition['evidence'], Recognition['mapping']];

function made(
	file: string,
	rows: number,
	[kind, layout, evidence, mapping]: Is,
	where: Partial<Parameters<typeof sheetOf>[1]> & { encoding?: string } = {}
): Case {
	const { encoding, ...place } = where;
	const sheet = sheetOf(textOf(file, encoding), { name: file, ...place });
	return { sheet, rows, is: { kind, layout, evidence, mapping } };
}

const WEBINAR = 'zoom-webinar-81122334455.csv';
const TEAMS = 'teams-informe-de-asistencia.csv';
const UTF_16 = { encoding: 'utf-16le', delimiter: '\t' };

const PRESENT = {
	attended: 'Attended',
	name: 'User Name (Original Name)',
	email: 'Email',
	joined: 'Join Time',
	country: 'Country/Region Name'
};

/** Every table of the text exports, with what it is; rows are those of the file, totals included. */
export const CASES: readonly Case[] = [
	made(
		'excel-actividades-2023-2024.csv',
		7,
		[
			'activities',
			null,
			null,
			{
				activity_id: 'Código',
				title: 'Nombre de la actividad',
				types: 'Tipo',
				start_date: 'Fecha de inicio',
				end_date: 'Fecha de fin',
				countries: 'País',
				city: 'Ciudad',
				mode: 'Modalidad',
				organisers: 'Entidad organizadora',
				headcount: 'Nº de participantes',
				status: 'Estado'
			}
		],
		{ encoding: 'windows-1252', delimiter: ';', after: ';;;' }
	),
	made(
		'hxl-actividades.csv',
		2,
		[
			'activities',
			'hxl',
			null,
			{
				activity_id: 'Código',
				title: 'Nombre',
				types: 'Tipo',
				start_date: 'Inicio',
				end_date: 'Fin',
				countries: 'País',
				city: 'Ciudad',
				organisers: 'Organización',
				headcount: 'Personas alcanzadas',
				status: 'Estado'
			}
		],
		{ tagged: true }
	),
	made('eventbrite-taller-de-datos-abiertos-2023-03-09.csv', 7, [
		'attendance',
		'eventbrite',
		'attendance',
		{
			first_name: 'First Name',
			last_name: 'Last Name',
			email: 'Email',
			attended: 'Attendee Status',
			city: 'Home City',
			country: 'Home Country',
			phone: 'Cell Phone',
			organisation: 'Organisation'
		}
	]),
	made(WEBINAR, 1, ['attendance', 'zoom-webinar-hosts', 'attendance', PRESENT], {
		name: 'Host Details',
		after: 'Host Details'
	}),
	made(WEBINAR, 1, ['attendance', 'zoom-webinar-panelists', 'attendance', PRESENT], {
		name: 'Panelist Details',
		after: 'Panelist Details'
	}),
	made(
		WEBINAR,
		5,
		[
			'attendance',
			'zoom-webinar',
			'attendance',
			{
				attended: 'Attended',
				name: 'User Name (Original Name)',
				first_name: 'First Name',
				last_name: 'Last Name',
				email: 'Email',
				city: 'City',
				country: 'Country/Region',
				phone: 'Phone',
				organisation: 'Organization',
				joined: 'Join Time'
			}
		],
		{ name: 'Attendee Details', after: 'Attendee Details' }
	),
	made(
		'zoom-participants-82233445566.csv',
		7,
		[
			'attendance',
			'zoom-meeting',
			'attendance',
			{ name: 'Name (original name)', email: 'Email', joined: 'Join time' }
		],
		{ after: '' }
	),
	made(
		TEAMS,
		5,
		[
			'attendance',
			'teams',
			'attendance',
			{ name: 'Nombre', joined: 'Primera unión', email: 'Correo electrónico', role: 'Rol' }
		],
		{ ...UTF_16, name: '2. Participantes', after: '2. Participantes' }
	),
	made(TEAMS, 6, ['unknown', 'teams-activities', null, {}], {
		...UTF_16,
		name: '3. Actividades en la reunión',
		after: '3. Actividades'
	}),
	made('Aprender en red (respuestas) - Respuestas de formulario 1.csv', 5, [
		'attendance',
		'google-forms',
		null,
		{
			first_name: 'Nombre',
			last_name: 'Apellidos',
			email: 'Correo electrónico',
			phone: 'Teléfono',
			city: 'Ciudad',
			country: 'País'
		}
	]),
	made('Lista de presença - Oficina de dados abertos (respostas).csv', 3, [
		'attendance',
		'google-forms',
		'attendance',
		{
			joined: 'Carimbo de data/hora',
			name: 'Nome completo',
			email: 'Endereço de e-mail',
			phone: 'Telefone',
			city: 'Cidade',
			country: 'País',
			organisation: 'Instituição',
			sex: 'Gênero'
		}
	]),
	made('Registration - Annual meeting 2030 (Responses).csv', 3, [
		'attendance',
		'google-forms',
		'registration',
		{
			first_name: 'First name',
			last_name: 'Last name',
			email: 'Email address',
			phone: 'Phone number',
			country: 'Country of residence',
			organisation: 'Organisation'
		}
	]),
	made('matomo-visits-2024-01.csv', 5, [
		'visits',
		'matomo',
		null,
		{ day: 'Date', visits: 'Visits', visitors: 'Unique visitors' }
	]),
	made(
		'matomo-visitas-2024-02.csv',
		4,
		[
			'visits',
			'matomo',
			null,
			{
				day: 'Fecha',
				visits: 'Visitas',
				visitors: 'Visitantes únicos',
				pageviews: 'Páginas vistas'
			}
		],
		{ after: '' }
	),
	made('matomo-countries-2024-01.csv', 3, ['unknown', 'matomo', null, {}]),
	made(
		'ga4-sessions-2024-03.csv',
		6,
		[
			'visits',
			'ga4',
			null,
			{
				day: 'Date',
				country: 'Country',
				visitors: 'Active users',
				visits: 'Sessions',
				pageviews: 'Views'
			}
		],
		{ after: '' }
	),
	made('imported_visitors_20240401_20240404.csv', 4, [
		'visits',
		'plausible',
		null,
		{ day: 'date', visitors: 'visitors', pageviews: 'pageviews', visits: 'visits' }
	]),
	made('plausible-countries.csv', 3, ['unknown', null, null, {}]),
	made('goatcounter-export-2024-05.csv', 7, [
		'visits',
		'goatcounter',
		null,
		{
			section: '2Path',
			event: 'Event',
			session: 'Session',
			bot: 'Bot',
			country: 'Location',
			day: 'Date'
		}
	])
];
