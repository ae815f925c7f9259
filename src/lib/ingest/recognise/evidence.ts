import type { Recognition } from '../fields';
import { readAttendedColumn } from '../values/attended';
import type { Assignment } from './assign';
import { isRegistration } from '../values/registration';
import { spaced, type Table } from './table';

/** What the rows of a list of people prove: that they came, that they registered, or not told. */
export type Evidence = Recognition['evidence'];

const CAME = `lista asistencia|listas asistencia|asistentes|asistencia|attendance list|attendance sheet|attendance|
	attendees|sign in sheet|lista presença|lista presenças|presença|presenças|participantes presentes|asistieron|
	control asistencia|registro asistencia|registro presença`;

const REGISTERED = `inscripción|inscripciones|inscritos|inscrição|inscrições|registro|registrados|registration|
	registrations|registrants|inscríbete|preinscripción|solicitud|convocatoria`;

const words = (text: string) => text.split('|').map((part) => spaced(part));

const saysCame = words(CAME);
const saysRegistered = words(REGISTERED);

/** In a question "attendance" may be of anything; only the name of such a list is telling. */
const saysCameInHeader = words('lista asistencia|listas asistencia|attendance list|lista presença');

/** Names of a list of people, whatever its columns are. */
const saysList = words(
	`lista asistencia|listas asistencia|lista asistentes|lista participantes|control asistencia|registro asistencia|
	planilla asistencia|hoja asistencia|hoja firmas|lista presença|lista presenças|registro presença|folha presença|
	attendance list|attendance sheet|attendance register|sign in sheet|sign in list|sign in`
);

function ofText(text: string, came: readonly string[]): Evidence {
	const said = spaced(text);
	if (came.some((word) => said.includes(word))) return 'attendance';
	return saysRegistered.some((word) => said.includes(word)) ? 'registration' : null;
}

const above = ({ sheet }: Table) => [sheet.name, ...sheet.preamble].join(' · ');

/** Whether the sheet's name or the lines above it say that it is the list of who came. */
export function isCalledListOfPeople(table: Table): boolean {
	const said = spaced(above(table));
	return saysList.some((word) => said.includes(word));
}

/** Whether cells say who came. "Cancelled" beside "Registered" says only who will not. */
function sayWhoCame(values: readonly string[]): boolean {
	const answers = values.map(readAttendedColumn(values));
	return answers.includes(true) || (answers.includes(false) && !values.some(isRegistration));
}

/**
 * What the rows of a list of people prove: by a column that says who came or when, else by the
 * sheet's name and the lines above it, else by its headers. A column in which no cell says whether
 * somebody came, but only "Inscrito" or nothing, is no proof of it: it has to be asked.
 */
export function evidenceOf(table: Table, assignment: Assignment): Evidence {
	const attended = assignment.get('attended')?.column.shapes.values;
	if (assignment.has('joined') || (attended && sayWhoCame(attended))) return 'attendance';
	const told =
		ofText(above(table), saysCame) ?? ofText(table.sheet.columns.join(' · '), saysCameInHeader);
	return attended && told === 'attendance' ? null : told;
}
