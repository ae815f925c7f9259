import type { Format } from '$lib/format/format';
import type { Count } from '$lib/model/qualified-count';
import type { CountryLine } from './lines';

/** What the list can be sorted by. */
export const COLUMNS = [
	'events',
	'name',
	'counted',
	'first',
	'since',
	'planned',
	'member'
] as const;

export type Column = (typeof COLUMNS)[number];

/** A column in its usual direction (names from A, most first), or `-` turned round. */
export type Sort = Column | `-${Column}`;

export const SORTS: readonly [Sort, ...Sort[]] = [
	'events',
	...COLUMNS.slice(1),
	...COLUMNS.map((column): Sort => `-${column}`)
];

/** The column of a sort, and whether it is turned round. */
export function readSort(sort: Sort): { column: Column; reversed: boolean } {
	const reversed = sort.startsWith('-');
	return { column: (reversed ? sort.slice(1) : sort) as Column, reversed };
}

/** The sort after the reader chose a column: the same one again turns it round. */
export function sortedBy(sort: Sort, column: Column): Sort {
	return sort === column ? `-${column}` : column;
}

/** Columns whose usual direction is from the least. */
const ASCENDING: readonly Column[] = ['name', 'first', 'member'];

/** Whether a sort goes from the least to the most. */
export function isAscending(sort: Sort): boolean {
	const { column, reversed } = readSort(sort);
	return ASCENDING.includes(column) !== reversed;
}

const valueOf = (count: Count) => count?.value ?? null;

function keyOf(line: CountryLine, column: Column): number | null {
	switch (column) {
		case 'events':
			return valueOf(line.events);
		case 'counted':
			return valueOf(line.counted);
		case 'first':
			return line.times.first?.year ?? null;
		case 'since':
			return line.times.since;
		case 'planned':
			return line.reach.planned;
		case 'member':
			return line.reach.member_since;
		case 'name':
			return null;
	}
}

/** Without accents or case. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The countries whose name or code holds what is searched for. */
export function searched(
	lines: readonly CountryLine[],
	text: string,
	format: Format
): CountryLine[] {
	const wanted = plain(text.trim());
	return lines.filter(
		({ country }) => plain(format.country(country)).includes(wanted) || plain(country) === wanted
	);
}

/** The list sorted; what is not known stands last either way, ties by name. */
export function ordered(lines: readonly CountryLine[], sort: Sort, format: Format): CountryLine[] {
	const { column, reversed } = readSort(sort);
	const names = format.byName(lines.map(({ country }) => country));
	const place = new Map(names.map((country, index) => [country, index]));
	const named = [...lines].sort((a, b) => place.get(a.country)! - place.get(b.country)!);
	if (column === 'name') return reversed ? named.reverse() : named;
	const sign = isAscending(sort) ? 1 : -1;
	return named.sort((a, b) => {
		const [first, second] = [keyOf(a, column), keyOf(b, column)];
		if (first === null || second === null) return Number(first === null) - Number(second === null);
		return sign * (first - second);
	});
}
