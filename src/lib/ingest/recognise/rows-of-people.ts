import type { Assignment } from './assign';
import { SYNONYMS, type FieldHeaders } from './synonyms';
import { spaced, type Column, type Table } from './table';

/** What events are called, and persons are not. */
const EVENTS =
	`taller|talleres|seminario|seminarios|curso|cursos|foro|encuentro|jornada|jornadas|misión|reunión|congreso|
	feria|conferencia|charla|simposio|diplomado|capacitación|asesoría|evento|sesión|ciclo|programa|oficina|seminário|
	fórum|encontro|missão|reunião|palestra|capacitação|formação|workshop|seminar|course|forum|meeting|mission|
	conference|congress|fair|training|webinar|event|session|summit|talk|programme|program|red|rede|network`
		.split('|')
		.map(spaced);

const headersOf = (field: string) => SYNONYMS.attendance.find(([name]) => name === field)?.[1];

const has = (ranks: FieldHeaders['sure'] | undefined, { key, bareKey }: Column) =>
	ranks?.has(key) === true || ranks?.has(bareKey) === true;

const isLastName = (column: Column) => has(headersOf('last_name')?.sure, column);

const isFirstName = (column: Column) =>
	has(headersOf('first_name')?.sure, column) || has(headersOf('first_name')?.loose, column);

const isName = (column: Column) => isFirstName(column) || has(headersOf('name')?.sure, column);

/** Names in which nothing is said of an event. */
function areOfPersons({ shapes: { share, values } }: Column): boolean {
	const events = values.filter((text) => EVENTS.some((word) => spaced(text).includes(word)));
	return share.words >= 0.8 && events.length <= values.length * 0.1;
}

/**
 * Whether the rows of what looks like activities are people who came to them: first and last names
 * are columns, or a person's name beside the event's title, and nobody was counted.
 */
export function areRowsOfPeople({ columns }: Table, assignment: Assignment): boolean {
	if (assignment.has('headcount')) return false;
	const title = assignment.get('title')?.column;
	if (columns.some(isLastName) && columns.some(isFirstName)) return true;
	return columns.some((column) => column !== title && isName(column) && areOfPersons(column));
}
