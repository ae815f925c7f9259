import type { Field, Kind } from '../fields';
import { readAttendedColumn } from '../values/attended';
import { readStatus } from '../values/status';
import { byHeader } from './by-header';
import { headerKey, withoutNote } from './header';
import { holdsPersonalTitles, isSplitName } from './personal-titles';
import { isRegistration } from '../values/registration';
import { SYNONYMS } from './synonyms';
import { spaced, type Column, type Table } from './table';

type Proof = (column: Column, table: Table) => boolean;

const words = (text: string) => text.split('|').map(spaced);
const keys = (text: string) => new Set(text.split('|').map(headerKey));

const TOTALS = keys('total|totales|totais|total general|total geral');

/** Columns that a total of people is the sum of. */
const SEXES = words(
	'hombres|mujeres|homens|mulheres|men|women|masculino|femenino|feminino|varones|male|female|males|females'
);

const TITLES = keys('título|title');
const CODES = keys('código|code');

/** So few codes in ten may be written beside several titles by mistake. */
const MISTAKES = 0.1;

/** An event's code goes with one title; those of projects and countries stand beside several. */
function goesWithOneTitle(column: Column, { sheet, columns }: Table, kind: Kind): boolean {
	const field = kind === 'activities' ? 'title' : 'activity_title';
	const headers = SYNONYMS[kind].find(([name]) => name === field)?.[1];
	const title = columns.find(
		(other) =>
			other !== column && headers && ['sure', 'loose'].includes(byHeader(other, headers)?.[0] ?? '')
	);
	if (!title) return true;
	const at = sheet.columns.indexOf(column.name);
	const beside = sheet.columns.indexOf(title.name);
	const titles = new Map<string, Set<string>>();
	for (const row of sheet.sample) {
		const code = (row[at] ?? '').trim();
		const key = headerKey(withoutNote(row[beside] ?? ''));
		if (code !== '' && key !== '') titles.set(code, (titles.get(code) ?? new Set()).add(key));
	}
	const several = [...titles.values()].filter(({ size }) => size > 1).length;
	return several <= titles.size * MISTAKES;
}

/** Many people came to one event: a code of its own for each is the person's. */
const isShared: Proof = ({ bareKey, shapes: { filled, distinct } }) =>
	!CODES.has(bareKey) || (filled > 1 && distinct <= filled * 0.6);

const PROOFS: Record<Kind, Partial<Record<Field, Proof>>> = {
	activities: {
		activity_id: (column, table) => goesWithOneTitle(column, table, 'activities'),
		status: ({ shapes }) => shapes.values.some((text) => readStatus(text) !== null),
		headcount: ({ bareKey }, { columns }) =>
			!TOTALS.has(bareKey) ||
			columns.some((other) => SEXES.some((word) => other.words.includes(word)))
	},
	attendance: {
		activity_id: (column, table) =>
			isShared(column, table) && goesWithOneTitle(column, table, 'attendance'),
		activity_title: (column, { columns }) =>
			!TITLES.has(column.bareKey) ||
			!(columns.some(isSplitName) || holdsPersonalTitles(column.shapes)),
		attended: ({ shapes: { values } }) => {
			const read = readAttendedColumn(values);
			return values.some((text) => read(text) !== null || isRegistration(text));
		}
	},
	visits: {}
};

/**
 * Whether the rest of a table bears out that a column with a loose header holds a field: "Estado"
 * is a status if one of its cells is, not where it names a country's states.
 */
export function isProven(kind: Kind, field: Field, column: Column, table: Table): boolean {
	return PROOFS[kind][field]?.(column, table) ?? true;
}
