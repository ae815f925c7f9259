import { spaced, type Table } from '../table';
import type { Layout } from './layout';

const ACTIVITIES = [
	'In-Meeting Activities',
	'Actividades en la reunión',
	'Actividades de la reunión',
	'Atividades na reunião',
	'Atividades da reunião'
].map(spaced);

const isLogOfJoins = ({ sheet }: Table) =>
	ACTIVITIES.some((title) => spaced(sheet.name).includes(title));

const NAME = 'name|full name|nombre|nombre completo|nome|nome completo';
const FIRST_JOIN = `first join|first join time|primera unión|primer ingreso|primera incorporación|primera entrada|
	hora de la primera unión|primeiro ingresso|primeira entrada|primeira adesão`;
const JOIN = `join time|hora de unión|hora de incorporación|hora de entrada|hora de ingreso|hora de ingresso`;
const UPN = `participant id (upn)|id. de participante (upn)|id de participante (upn)|id del participante (upn)|
	id do participante (upn)`;
const ROLE = 'role|rol|función|função';
const DURATION = `in-meeting duration|duration|duración de la reunión|duración en la reunión|duración|
	duração da reunião|duração na reunião|duração`;
const LEFT = `last leave|last leave time|leave time|última salida|hora de salida|última saída|hora de saída`;

const PEOPLE = {
	kind: 'attendance',
	fields: {
		name: NAME,
		email: 'email|correo electrónico|e-mail',
		joined: `${FIRST_JOIN}|${JOIN}`,
		role: ROLE
	},
	ignored: `${UPN}|${DURATION}|${LEFT}|id|registration id`,
	evidence: () => 'attendance'
} as const satisfies Partial<Layout>;

/**
 * Attendance reports of Microsoft Teams, of several sections. The log of joins repeats the people
 * of the list before it, so it holds no rows of its own.
 */
export const TEAMS: readonly Layout[] = [
	{
		id: 'teams-activities',
		kind: 'unknown',
		signature: [NAME, JOIN, DURATION, ROLE],
		when: isLogOfJoins
	},
	{ id: 'teams', ...PEOPLE, signature: [NAME, FIRST_JOIN, ROLE] },
	{ id: 'teams', ...PEOPLE, signature: [NAME, JOIN, DURATION, ROLE, UPN] }
];
