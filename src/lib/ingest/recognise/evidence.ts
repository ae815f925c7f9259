import type { Recognition } from '../fields';
import type { Assignment } from './assign';
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

function ofText(text: string, came: readonly string[]): Evidence {
	const said = spaced(text);
	if (came.some((word) => said.includes(word))) return 'attendance';
	return saysRegistered.some((word) => said.includes(word)) ? 'registration' : null;
}

/**
 * What the rows of a list of people prove: by a column that says who came or when, else by the
 * sheet's name and the lines above it, else by its headers.
 */
export function evidenceOf({ sheet }: Table, assignment: Assignment): Evidence {
	if (assignment.has('attended') || assignment.has('joined')) return 'attendance';
	return (
		ofText([sheet.name, ...sheet.preamble].join(' · '), saysCame) ??
		ofText(sheet.columns.join(' · '), saysCameInHeader)
	);
}
