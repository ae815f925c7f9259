import type { Field, Kind, Mapping } from '../fields';
import { readDate } from '../values/date';
import { fold } from '../values/fold';
import { isBesideTotal, totalLabel, type TotalLabel } from './total-words';

/** Why a row below or between records is none: a total of others, or a note about the list. */
export type LeftOut = 'total' | 'footnote';

/** Columns whose cells name what a row is of, and "Total" where it is of all. */
const LABELS: Readonly<Record<Kind, readonly Field[]>> = {
	activities: ['activity_id', 'title', 'types', 'countries', 'place', 'city', 'series'],
	attendance: ['name', 'first_name', 'last_name', 'activity_title', 'country'],
	visits: ['day', 'country', 'section', 'channel', 'device']
};

/** What stands in every row of a list, whoever or whatever the row is of. */
const REPEATED: readonly Field[] = ['activity_id', 'activity_title', 'activity_date'];

const NOTE = new RegExp(
	String.raw`^\(?[*†‡]|^(?:elaborad[oa]|elaborated|prepared|compiled) (?:por|by)\b|^(?:fuentes?|fontes?|sources?|notas?|notes?|` +
		'obs|observacion(?:es)?|observac(?:ao|oes)|observations?|elaborad[oa]s?|elabora(?:cion|cao)|prepared|compiled|' +
		String.raw`(?:ultima )?(?:actualizacion|atualizacao)|actualizado|atualizado|(?:last )?updated)\b[^:]{0,30}:`
);

/**
 * Judges rows of a sheet that hold a word for a total, or a single cell. A "total" is one where
 * nothing in its row speaks against it: "Total Quality Management" is an event, and "Total" with a
 * name and an address beside it an organisation.
 */
export function leftOutOf(
	kind: Kind,
	mapping: Mapping,
	columns: readonly string[]
): (cells: readonly string[]) => LeftOut | null {
	const places = (fields: readonly Field[]) =>
		new Set(fields.map((field) => columns.indexOf(mapping[field] ?? '')));
	const labels = places(LABELS[kind]);
	const repeated = kind === 'attendance' ? places(REPEATED) : new Set<number>();
	return (cells) => {
		const filled = cells.map((_, index) => index).filter((index) => cells[index]?.trim() !== '');
		const [first] = filled;
		if (first === undefined) return null;
		if (filled.length === 1 && NOTE.test(fold(cells[first] ?? ''))) return 'footnote';
		const isTotal = filled.some((index) => {
			const label = totalLabel(cells[index] ?? '');
			const others = filled.filter((other) => other !== index && !repeated.has(other));
			return (
				label !== null &&
				(index === first || labels.has(index) || label === 'whole') &&
				isTotalBeside(
					label,
					others.map((other) => cells[other] ?? ''),
					index
				)
			);
		});
		return isTotal ? 'total' : null;
	};

	function isTotalBeside(label: TotalLabel, others: readonly string[], index: number): boolean {
		if (others.some((text) => text.includes('@'))) return false;
		// What a day's row of web use is of has no other name: any total beside its parts counts twice.
		if (label === 'whole' || (kind === 'visits' && labels.has(index))) return true;
		const isDated = others.some((text) => isDay(text));
		return others.every(isBesideTotal) && !(label === 'average' && isDated);
	}
}

function isDay(text: string): boolean {
	const reading = readDate(text, 'dmy');
	return reading.kind === 'date' && reading.precision === 'day';
}
