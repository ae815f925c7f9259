import type { Cells, OverLimit } from './cube';
import { Dictionary } from './dictionary';
import { decodeOrigin, encodeOrigin } from './origin-code';
import type { ActivityRow, OriginRow } from './statements';

/** The lists that cells point into. */
export interface Lists {
	readonly countries: Dictionary<string>;
	readonly types: Dictionary<string>;
	readonly series: Dictionary<string>;
	readonly partners: Dictionary<string>;
	readonly qualifiers: Dictionary<string>;
	readonly typeSets: Dictionary<readonly number[]>;
	readonly hostSets: Dictionary<readonly number[]>;
	readonly partnerSets: Dictionary<readonly number[]>;
	readonly originSets: Dictionary<readonly number[]>;
}

interface Cell {
	/** The attributes that make it a cell of its own. */
	readonly key: Omit<Record<keyof Cells, number>, 'activities' | 'headcount' | 'persons'>;
	activities: number;
	headcount: number;
	readonly persons: number[];
}

/** Where the persons of one role came from, as codes in ascending order, and how many of each. */
function originsOf(rows: readonly OriginRow[], role: OriginRow['role'], lists: Lists) {
	const coded = rows
		.filter((row) => row.role === role)
		.map(({ country, listed, made, persons }) => {
			const place = country === null ? -1 : lists.countries.add(country);
			const kind = listed ? 0 : persons === null ? 4 : 2;
			return { code: encodeOrigin(place, kind + Number(made)), persons: persons ?? 0 };
		})
		.sort((a, b) => a.code - b.code);
	return { codes: coded.map(({ code }) => code), persons: coded.map(({ persons }) => persons) };
}

function keyOf(row: ActivityRow, origins: readonly OriginRow[], lists: Lists): Cell['key'] {
	const set = (into: Dictionary<readonly number[]>, of: Dictionary<string>, names: string[]) =>
		into.add(names.map((name) => of.add(name)).sort((a, b) => a - b));
	return {
		year: row.year,
		held: Number(row.held),
		convenes: Number(row.convenes),
		made: Number(row.made),
		online: Number(row.online),
		types: set(lists.typeSets, lists.types, row.types),
		hosts: set(lists.hostSets, lists.countries, row.hosts),
		series: row.series === null ? -1 : lists.series.add(row.series),
		partners: set(lists.partnerSets, lists.partners, row.partners),
		participants: lists.originSets.add(originsOf(origins, 'participant', lists).codes),
		speakers: lists.originSets.add(originsOf(origins, 'speaker', lists).codes),
		qualifier: row.headcount === null ? -1 : lists.qualifiers.add(row.qualifier),
		exceeds: exceeds(row, origins),
		listed: Number(row.all_listed) + 2 * Number(row.all_listed_published)
	};
}

/** Participants counted by country, whichever rows are: what `origins` says of an event in SQL. */
function byCountry(row: ActivityRow, origins: readonly OriginRow[], madeToo: boolean): number {
	const own = origins.filter(({ role, made }) => role === 'participant' && (madeToo || !made));
	const wholeList = madeToo ? row.all_listed : row.all_listed_published;
	const countries = new Set(own.flatMap(({ country }) => country ?? []));
	return [...countries].reduce((total, country) => {
		const here = own.filter((origin) => origin.country === country);
		const named = here.filter(({ listed }) => !listed);
		// A country that is named once without a number is not counted by its source.
		const isStated = named.length > 0 && named.every(({ persons }) => persons !== null);
		const counts = isStated ? named : wholeList ? here.filter(({ listed }) => listed) : [];
		return total + counts.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
	}, 0);
}

/** Whether a headcount is more than the participants it counts by country: see `Cells`. */
function exceeds(row: ActivityRow, origins: readonly OriginRow[]): number {
	const { headcount } = row;
	if (headcount === null) return 0;
	return (
		Number(headcount > byCountry(row, origins, true)) +
		2 * Number(headcount > byCountry(row, origins, false))
	);
}

/** Persons that can count: on the list, where it does, and as the source splits a stated headcount. */
function personsOf(row: ActivityRow, origins: readonly OriginRow[], lists: Lists): number[] {
	const { codes, persons } = originsOf(origins, 'participant', lists);
	const isStated = row.headcount !== null;
	const listCounts = !isStated || row.all_listed || row.all_listed_published;
	return codes.map((code, index) =>
		(decodeOrigin(code).listed ? listCounts : isStated) ? (persons[index] ?? 0) : 0
	);
}

/** An event above its limit, whichever rows are counted; undefined for any other activity. */
function overLimit(
	cell: number,
	{ activity_id, title, source, capacity, headcount, qualifier, ...row }: ActivityRow,
	origins: readonly OriginRow[]
): OverLimit | undefined {
	if (!row.held || !row.convenes || capacity === null) return undefined;
	const listed = (madeToo: boolean) => {
		const on = origins.filter(
			({ role, listed, made }) => role === 'participant' && listed && (madeToo || !made)
		);
		return on.length === 0 ? null : on.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
	};
	const all = headcount ?? listed(true);
	const published = headcount ?? listed(false);
	if (Math.max(all ?? 0, published ?? 0) <= capacity) return undefined;
	const said = headcount === null ? 'exact' : qualifier;
	return { cell, activity_id, title, source, capacity, qualifier: said, all, published };
}

function byActivity(origins: readonly OriginRow[]): Map<string, OriginRow[]> {
	const groups = new Map<string, OriginRow[]>();
	for (const row of origins) {
		const group = groups.get(row.activity_id);
		if (group) group.push(row);
		else groups.set(row.activity_id, [row]);
	}
	return groups;
}

/** Puts activities that nothing tells apart into one cell each, and finds those above their limit. */
export function encodeCells(
	activities: readonly ActivityRow[],
	origins: readonly OriginRow[],
	lists: Lists
): { cells: Cells; overLimit: OverLimit[] } {
	const originsByActivity = byActivity(origins);
	const keys = new Dictionary<Cell['key']>();
	const cells: Cell[] = [];
	const exceeding: OverLimit[] = [];
	for (const row of activities) {
		const own = originsByActivity.get(row.activity_id) ?? [];
		const key = keyOf(row, own, lists);
		const position = keys.add(key);
		const persons = personsOf(row, own, lists);
		const cell = (cells[position] ??= {
			key,
			activities: 0,
			headcount: 0,
			persons: persons.map(() => 0)
		});
		cell.activities += 1;
		cell.headcount += row.headcount ?? 0;
		persons.forEach((count, index) => (cell.persons[index] = (cell.persons[index] ?? 0) + count));
		const above = overLimit(position, row, own);
		if (above) exceeding.push(above);
	}
	return { cells: columns(cells), overLimit: exceeding };
}

function columns(cells: readonly Cell[]): Cells {
	const column = (name: keyof Cell['key']) => cells.map(({ key }) => key[name]);
	return {
		year: column('year'),
		held: column('held'),
		convenes: column('convenes'),
		made: column('made'),
		online: column('online'),
		types: column('types'),
		hosts: column('hosts'),
		series: column('series'),
		partners: column('partners'),
		participants: column('participants'),
		speakers: column('speakers'),
		qualifier: column('qualifier'),
		exceeds: column('exceeds'),
		listed: column('listed'),
		activities: cells.map(({ activities }) => activities),
		headcount: cells.map(({ headcount }) => headcount),
		persons: cells.map(({ persons }) => (persons.some((count) => count > 0) ? persons : []))
	};
}
