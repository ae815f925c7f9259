import type { Field } from '../fields';
import type { Ground } from './ground';
import type { FieldHeaders } from './synonyms';
import type { Column, Table } from './table';

/** What a note adds to its column's score where it singles the column out, or says anything else. */
const NOTED = { best: 0.3, other: -0.1 };

/** On what ground a header alone says that its column holds a field, and how well; null if it does not. */
export function byHeader(
	{ name, key, bareKey, note, words }: Column,
	{ sure, loose, within, not, best }: FieldHeaders
): [Ground, number] | null {
	// Somebody's address is no header: the file has none, and this is its first row.
	if (name.includes('@')) return null;
	const says = (list: readonly string[], text: string) => list.some((word) => text.includes(word));
	const noted = says(best, note) ? NOTED.best : NOTED.other;
	const bare = key === bareKey || says(not, note) ? undefined : bareKey;
	for (const [ground, ranks] of [['sure', sure] as const, ['loose', loose] as const]) {
		const whole = ranks.get(key);
		const without = bare === undefined ? undefined : ranks.get(bare);
		const found = [
			...(whole === undefined ? [] : [-Math.min(whole, 60) / 100]),
			...(without === undefined ? [] : [noted - Math.min(without, 60) / 100])
		];
		if (found.length > 0) return [ground, Math.max(...found)];
	}
	if (says(not, words)) return null;
	const longest = Math.max(
		0,
		...within.filter((phrase) => words.includes(phrase)).map(({ length }) => length)
	);
	return longest > 0 ? ['within', longest / words.length] : null;
}

const COUNTS: readonly Field[] = ['headcount', 'capacity', 'visits', 'pageviews', 'visitors'];

/**
 * Whether a column counts a part only, as "Participantes (virtual)" beside "Participantes
 * (presencial)": its note sets it apart from another of the same name and does not single it out.
 */
export function isOneOfParts(
	field: Field,
	column: Column,
	{ columns }: Table,
	{ sure, loose, best }: FieldHeaders
): boolean {
	if (!COUNTS.includes(field) || column.key === column.bareKey) return false;
	if (sure.has(column.key) || loose.has(column.key)) return false;
	if (best.some((word) => column.note.includes(word))) return false;
	return columns.some(
		({ key, bareKey }) => key !== column.key && key !== bareKey && bareKey === column.bareKey
	);
}
