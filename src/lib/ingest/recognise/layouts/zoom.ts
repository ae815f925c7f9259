import { spaced, type Table } from '../table';
import type { Layout } from './layout';

const section =
	(...titles: string[]) =>
	({ sheet }: Table) =>
		titles.some((title) => spaced(sheet.name).includes(spaced(title)));

const isHosts = section('Host Details', 'Detalles del anfitrión', 'Detalhes do anfitrião');
const isPanelists = section(
	'Panelist Details',
	'Panellist Details',
	'Detalles del panelista',
	'Detalles de los panelistas',
	'Detalhes do painelista',
	'Detalhes dos painelistas'
);

const NAME =
	'user name (original name)|name (original name)|user name|nombre (nombre original)|nome (nome original)';
const EMAIL = 'email|user email|correo electrónico|e-mail';
const JOIN = 'join time|hora de unión|hora de entrada|hora de ingreso|hora de ingresso';
const LEAVE = 'leave time|hora de salida|hora de saída';
const IN_SESSION = 'time in session (minutes)|tiempo en sesión (minutos)|tempo na sessão (minutos)';

const WEBINAR = {
	kind: 'attendance',
	signature: [NAME, JOIN, IN_SESSION],
	fields: {
		attended: 'attended|asistió|participou',
		name: NAME,
		email: EMAIL,
		joined: JOIN,
		country: 'country/region|country/region name|nombre del país/región|nome do país/região'
	},
	ignored: `${LEAVE}|${IN_SESSION}|is guest|registration time|approval status|registration source`,
	evidence: () => 'attendance'
} as const satisfies Partial<Layout>;

/** The table above the lists, of one row: what was held, and when. */
export const MEETING_SUMMARY = 'zoom-summary';

/**
 * Reports of Zoom. A webinar's is of several tables: those of hosts and panelists have the headers
 * of the attendees' and are known by the section's title.
 */
export const ZOOM: readonly Layout[] = [
	{
		id: MEETING_SUMMARY,
		kind: 'unknown',
		signature: [
			'topic|tema|assunto',
			'webinar id|meeting id|id|id. de reunión|id del seminario web|id da reunião',
			`actual start time|start time|hora de inicio|hora de inicio real|hora de início|hora de início real`,
			`actual duration (minutes)|duration (minutes)|duración (minutos)|duración real (minutos)|duração (minutos)|duração real (minutos)`
		]
	},
	{ id: 'zoom-webinar-hosts', ...WEBINAR, when: isHosts },
	{ id: 'zoom-webinar-panelists', ...WEBINAR, when: isPanelists },
	{ id: 'zoom-webinar', ...WEBINAR },
	{
		id: 'zoom-meeting',
		kind: 'attendance',
		signature: [
			'name (original name)|nombre (nombre original)|nome (nome original)',
			'user email|email|correo electrónico|e-mail',
			`duration (minutes)|total duration (minutes)|duración (minutos)|duración total (minutos)|
				duração (minutos)|duração total (minutos)`
		],
		fields: { name: NAME, email: `user email|${EMAIL}`, joined: JOIN },
		ignored: `${LEAVE}|duration (minutes)|total duration (minutes)|guest|invitado|convidado|recording consent|
			recording disclaimer response|in waiting room`,
		evidence: () => 'attendance'
	},
	{
		id: 'zoom-registration',
		kind: 'attendance',
		signature: [
			'first name|nombre|nome',
			'email|correo electrónico',
			'registration time',
			'approval status'
		],
		ignored: 'registration time|approval status|registration source|source name',
		evidence: () => 'registration'
	}
];
