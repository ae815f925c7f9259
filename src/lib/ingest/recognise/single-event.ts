import Papa from 'papaparse';
import { headerKey, withoutNote } from './header';
import { recognise } from './recognise';
import { shapesOf } from './shapes';
import type { Recognisable } from './table';

/** What a list of people says of the one event it is about. */
export interface EventHints {
	/** The event's title as it stands there; null where nothing names it. */
	readonly title: string | null;
	/** Texts that date it, as they stand there, the surest first. */
	readonly dates: readonly string[];
}

const keysOf = (text: string) => new Set(text.split('|').map(headerKey));

const TITLE_KEYS =
	keysOf(`topic|tema|assunto|meeting title|título de la reunión|título da reunião|webinar name|
	webinar title|event|event name|evento|nombre del evento|nome do evento|actividad|atividade|activity|taller|
	oficina|workshop|curso|course|título|title|nombre de la actividad|nome da atividade|meeting topic`);

const DATE_KEYS =
	keysOf(`actual start time|start time|hora de inicio|hora de inicio de la reunión|hora de início|
	hora de início da reunião|meeting start time|fecha|data|date|fecha de inicio|data de início|start date|inicio|
	início|fecha del evento|data do evento|event date|hora de inicio real|hora de início real`);

/** Lines and names that say what kind of list it is, and not of what. */
const NO_TITLE =
	keysOf(`attendee report|attendance report|informe de asistentes|relatório de participantes|
	attendee details|panelist details|host details|other attended|lista de asistencia|lista de asistentes|
	lista de presença|lista de participantes|asistencia|asistentes|presença|participantes|participants|attendees|
	attendance|attendance list|summary|resumen|resumo|1. summary|1. resumen|1. resumo|2. participants|
	2. participantes|report|respuestas de formulario 1|respuestas de formulario|form responses 1|form responses|
	respostas ao formulário 1|hoja1|hoja 1|sheet1|sheet 1|planilha1|página1|inscripción|registro`);

/** What exports add to a file's name: what it is, of whom, how often it was saved. */
const NAME_NOISE = [
	/\.(?:csv|tsv|txt|xlsx?|xlsm|ods|parquet|gz|zip)$/i,
	/\s*\((?:respuestas|responses|respostas|\d+)\)/giu,
	/(?:^|[ _-])(?:lista|registro|control|informe|relatório)[ _-](?:de[ _-])?(?:asistencia|asistentes|presença|participantes)(?=$|[ _.-])/giu,
	/(?:^|[ _-])(?:zoom|eventbrite|teams|attendees?|participants?|participantes|asistentes|asistencia|attendance|report|reporte|informe|lista|presença|export)(?=$|[ _.-])/giu,
	/(?:^|[ _-])\d{6,}(?=$|[ _-])/g
];

const DATE_WITHIN =
	/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}(?:\s*(?:y|e|al?|-|–|&|and|to)\s*\d{1,2})?\.?[ºo]?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:del?\s+)?\d{4}|\p{L}{3,12}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/giu;

const datesIn = (text: string) => text.match(DATE_WITHIN) ?? [];

/** The cells of a line above a table, which was read as text. */
function cellsOf(line: string): string[] {
	const [delimiter] = ['\t', ';', ',']
		.map((mark) => [mark, line.split(mark).length] as const)
		.reduce((best, next) => (next[1] > best[1] ? next : best));
	const [cells = []] = Papa.parse<string[]>(line, { delimiter }).data;
	return cells.map((cell) => cell.trim());
}

/** A line "Topic: …" as its key and its value; null where it is none. */
function pairOf(line: string, cells: readonly string[]): [string, string] | null {
	const filled = cells.filter((cell) => cell !== '');
	const [first = '', ...rest] = filled;
	if (
		rest.length > 0 &&
		isKey(headerKey(withoutNote(first.replace(/:$/, '')))) &&
		!rest.some(isHeader)
	) {
		return [first.replace(/:$/, ''), rest.join(', ')];
	}
	const colon = line.match(/^([^:]{2,40}):\s*(.+)$/u);
	return colon?.[1] && colon[2] ? [colon[1], colon[2].replace(/[;,\t]+$/, '').trim()] : null;
}

const isKey = (key: string) => TITLE_KEYS.has(key) || DATE_KEYS.has(key);
const isHeader = (text: string) => isKey(headerKey(withoutNote(text)));

interface Found {
	titles: string[];
	dates: string[];
}

function take(found: Found, key: string, value: string): void {
	if (value === '') return;
	const plain = headerKey(withoutNote(key));
	if (TITLE_KEYS.has(plain)) found.titles.push(value);
	else if (DATE_KEYS.has(plain)) found.dates.push(value);
}

/** Titles and dates that the lines above a table give by name. */
function named(preamble: readonly string[]): Found {
	const found: Found = { titles: [], dates: [] };
	const lines = preamble.map((line) => ({ line, cells: cellsOf(line) }));
	lines.forEach(({ line, cells }, index) => {
		const below = lines[index + 1]?.cells ?? [];
		const headers = cells.filter(isHeader);
		if (cells.length > 2 && headers.length > 0 && below.length > 1) {
			cells.forEach((cell, column) => take(found, cell, below[column] ?? ''));
			return;
		}
		const pair = pairOf(line, cells);
		if (pair) take(found, ...pair);
	});
	return found;
}

/** Lines above a table that are neither cells nor named values: a title, a place and a day. */
function proseIn(preamble: readonly string[]): string[] {
	return preamble
		.filter((line) => cellsOf(line.replaceAll(', ', ' ')).filter((cell) => cell).length === 1)
		.map((line) => line.replace(/^[\s;,\t"]+|[\s;,\t"]+$/g, ''))
		.filter((line) => !/^[^:]{2,40}:\s/.test(line));
}

/** A text without its dates and the words that exports add; empty where nothing else is there. */
function titleOf(text: string): string {
	const bare = NAME_NOISE.reduce(
		(rest, noise) => rest.replace(noise, ' '),
		text.replace(DATE_WITHIN, ' ')
	)
		.replace(/[_\s]+/g, ' ')
		.trim()
		.replace(/^\S+$/, (slug) => slug.replaceAll('-', ' '))
		.replace(/^[\s–—:,.-]+|[\s–—:,.-]+$/g, '');
	return NO_TITLE.has(headerKey(bare)) || !/\p{L}{3}/u.test(bare) ? '' : bare;
}

/** When the first person on the list came: the day of an event that nothing else dates. */
function firstJoined(sheet: Recognisable): string[] {
	const { joined } = recognise(sheet).mapping;
	const at = joined === undefined ? -1 : sheet.columns.indexOf(joined);
	const cell = sheet.sample
		.map((row) => (row[at] ?? '').trim())
		.find((text) => shapesOf([text]).share.digits === 1);
	return cell === undefined ? [] : [cell];
}

/**
 * What a list of people without a column for the event says of it: named in the lines above ("Topic",
 * "Título de la reunión"), else in a line of its own there, else in the sheet's or file's name.
 */
export function eventHints(sheet: Recognisable, file = ''): EventHints {
	const { titles, dates } = named(sheet.preamble);
	const lines = proseIn(sheet.preamble);
	const texts = [...lines, sheet.name, file];
	const all = [...dates, ...lines.flatMap(datesIn), ...datesIn(sheet.name), ...datesIn(file)];
	return {
		title: [...titles, ...texts.map(titleOf)].find((title) => title !== '') ?? null,
		dates: [...new Set(all.length > 0 ? all : firstJoined(sheet))]
	};
}
