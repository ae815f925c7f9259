import type { Filter } from '$lib/model/filter';
import { isWholeWeb } from '$lib/model/web-choice';
import type {
	EventDimension,
	EventRow,
	EventTally,
	MonthRow,
	MonthTally,
	OverLimitRow,
	OverLimitTally,
	PlacesRow,
	PlacesTally,
	Tally,
	TouchRow,
	TouchTally,
	Where
} from '$lib/tally/tally';
import { cellHeadcounts } from './cell-headcount';
import { cellsInAnyYear } from './cell-matches';
import type { Cube } from './cube';
import { eventPlaces } from './event-places';
import { originGroups } from './origin-groups';
import { originsOf } from './origins';
import { remember } from './remember';

/** Rows by their key, those of one key added up. */
class Sums<Row> {
	readonly #rows = new Map<string, Row>();

	/** The row of a key; made where there is none yet. */
	of(key: readonly unknown[], make: () => Row): Row {
		const text = JSON.stringify(key);
		const known = this.#rows.get(text);
		if (known !== undefined) return known;
		const made = make();
		this.#rows.set(text, made);
		return made;
	}

	get rows(): Row[] {
		return [...this.#rows.values()];
	}
}

/** Cells of what a tally looks at: events, what is to be one, or every activity. */
function cellsOf(cube: Cube, where: Where, of: EventTally['of']): number[] {
	const { held, convenes } = cube.cells;
	return cellsInAnyYear(cube, where).filter(
		(cell) => of === 'any' || (convenes[cell] === 1 && held[cell] === (of === 'held' ? 1 : 0))
	);
}

/** What a dimension says of a cell: the values it has, none where it is not known. */
type ValuesOf = (cell: number) => readonly unknown[];

/** Whether a list of participants is held, of the filter's countries where it asks for origins. */
function listed(cube: Cube, where: Where): ValuesOf {
	const byOrigin = where.lens === 'origin' && where.countries.length > 0;
	const chosen = new Set(where.countries.map((code) => cube.countries.indexOf(code)));
	const isListed = originsOf(cube, where.facts).map((set) =>
		set.some((one) => one.listed && (!byOrigin || (one.country >= 0 && chosen.has(one.country))))
	);
	return (cell) => [isListed[cube.cells.participants[cell] ?? -1] ?? false];
}

/** Reads a dimension's values; by origin, `country` is told apart elsewhere. */
function dimension(cube: Cube, name: EventDimension, { lens, where }: EventTally): ValuesOf {
	const { cells } = cube;
	const named = (list: readonly string[], sets: readonly (readonly number[])[]) =>
		sets.map((set) => [...new Set(set)].map((position) => list[position] ?? ''));
	switch (name) {
		case 'year':
			return (cell) => [cells.year[cell]];
		case 'status':
			return (cell) => [cells.held[cell] === 1 ? 'held' : 'planned'];
		case 'convenes':
			return (cell) => [cells.convenes[cell] === 1];
		case 'series':
			return (cell) => [cube.series[cells.series[cell] ?? -1] ?? null];
		case 'listed':
			return listed(cube, where);
		case 'type': {
			const types = named(cube.types, cube.typeSets);
			return (cell) => types[cells.types[cell] ?? -1] ?? [];
		}
		case 'partner': {
			const partners = named(cube.partners, cube.partnerSets);
			return (cell) => partners[cells.partners[cell] ?? -1] ?? [];
		}
		case 'country': {
			if (lens === 'audience') return () => [];
			const placesOf = eventPlaces(cube, lens, where);
			return (cell) =>
				placesOf(cell).countries.map(({ country }) => cube.countries[country] ?? null);
		}
	}
}

/** Every way to take one value of each dimension; null of those that have none. */
function combined(values: readonly (readonly unknown[])[]): unknown[][] {
	return values.reduce<unknown[][]>(
		(all, own) =>
			all.flatMap((one) => (own.length > 0 ? own : [null]).map((value) => [...one, value])),
		[[]]
	);
}

function events(cube: Cube, tally: EventTally): EventRow[] {
	const { by, lens, where, of } = tally;
	const isSplit = by.includes('country') && lens === 'origin';
	const others = isSplit ? by.filter((name) => name !== 'country') : by;
	const read = others.map((name) => dimension(cube, name, tally));
	const headcount = cellHeadcounts(cube, where);
	const groups = originGroups(cube, where);
	const sums = new Sums<EventRow>();
	for (const cell of cellsOf(cube, where, of)) {
		const activities = cube.cells.activities[cell] ?? 0;
		const ways = combined(read.map((values) => values(cell)));
		const counts = isSplit ? groups(cell) : [{ country: null, ...headcount(cell) }];
		for (const { country, value, qualifier: said, made } of counts) {
			const qualifier = value === null ? 'unknown' : said;
			for (const way of ways) {
				const key = isSplit ? [...way, country, qualifier] : [...way, qualifier];
				const row = sums.of(key, () => ({
					...(Object.fromEntries(
						others.map((name, place) => [name, way[place]])
					) as unknown as EventRow),
					...(isSplit && { country }),
					...{
						qualifier,
						participations: value === null ? null : 0,
						events: 0,
						synthetic: 0,
						made: 0
					}
				}));
				if (value !== null) row.participations = (row.participations ?? 0) + value;
				row.events += activities;
				if (made) row.synthetic += activities;
				if (cube.cells.made[cell] === 1) row.made += activities;
			}
		}
	}
	return sums.rows;
}

function audience({ web, countries }: Cube, facts: Filter['facts']): TouchRow[] {
	const sums = new Sums<TouchRow>();
	web.visits.month.forEach((month, row) => {
		const made = web.visits.made[row] === 1;
		if (made && facts === 'reported') return;
		const year = Number(web.months[month]?.slice(0, 4));
		const country = countries[web.visits.country[row] ?? -1] ?? null;
		const sum = sums.of([year, country], () => ({
			...{ year, country, amount: 0, synthetic: 0, covered: country !== null }
		}));
		const visits = web.visits.visits[row] ?? 0;
		sum.amount += visits;
		if (made) sum.synthetic += visits;
	});
	return sums.rows;
}

function touches(cube: Cube, { lens, where, of }: TouchTally): TouchRow[] {
	if (lens === 'audience') return audience(cube, where.facts);
	const { cells } = cube;
	const placesOf = eventPlaces(cube, lens, where);
	const sums = new Sums<TouchRow>();
	for (const cell of cellsOf(cube, where, of)) {
		const year = cells.year[cell] ?? NaN;
		const isMade = cells.made[cell] === 1;
		const amount = cells.activities[cell] ?? 0;
		const { countries, covered } = placesOf(cell);
		const reached = countries.length > 0 ? countries : [{ country: -1, made: false }];
		for (const { country: position, made } of reached) {
			const country = cube.countries[position] ?? null;
			const sum = sums.of([year, country], () => ({
				...{ year, country, amount: 0, synthetic: 0, covered: true }
			}));
			sum.amount += amount;
			if (isMade || made) sum.synthetic += amount;
			sum.covered &&= covered;
		}
	}
	return sums.rows;
}

function places(cube: Cube, { lens, where }: PlacesTally): PlacesRow[] {
	const placesOf = eventPlaces(cube, lens, where);
	const sums = new Sums<PlacesRow>();
	for (const cell of cellsOf(cube, where, 'held')) {
		const year = cube.cells.year[cell] ?? NaN;
		const count = placesOf(cell).countries.length;
		const sum = sums.of([year, count], () => ({ year, places: count, events: 0 }));
		sum.events += cube.cells.activities[cell] ?? 0;
	}
	return sums.rows;
}

/** Whose visitors are known: all countries' together, or one's. */
function isVisitorsOf(chosen: readonly string[], countries: readonly string[]) {
	const [only] = chosen;
	if (only === undefined) return (country: number) => country === -1;
	const position = countries.indexOf(only);
	return (country: number) => chosen.length === 1 && country >= 0 && country === position;
}

/** Null for parts of web use: no cube holds them. */
function months({ web, countries }: Cube, { use }: MonthTally): MonthRow[] | null {
	if (!isWholeWeb(use.choice)) return null;
	const { facts, audience: chosen } = use;
	const known = chosen.length > 0 ? web.placedDays : web.days;
	const rows = web.months.map((month, position): MonthRow => {
		const [all, published] = known[position] ?? [0, 0];
		const days = facts === 'all' ? all : published;
		return { month, days, visits: 0, synthetic: 0, visitor_days: 0, visitors: 0 };
	});
	const isCounted = (made: number | undefined) => facts === 'all' || made === 0;
	const wanted = new Set(chosen.map((code) => countries.indexOf(code)).filter((at) => at >= 0));
	web.visits.month.forEach((position, at) => {
		const row = rows[position];
		const isOf = chosen.length === 0 || wanted.has(web.visits.country[at] ?? -1);
		if (!row || row.days === 0 || !isOf || !isCounted(web.visits.made[at])) return;
		row.visits += web.visits.visits[at] ?? 0;
		if (web.visits.made[at] === 1) row.synthetic += web.visits.visits[at] ?? 0;
	});
	const isAsked = isVisitorsOf(chosen, countries);
	web.visitors.month.forEach((position, at) => {
		const row = rows[position];
		if (!row || !isAsked(web.visitors.country[at] ?? -1) || !isCounted(web.visitors.made[at]))
			return;
		row.visitors += web.visitors.sum[at] ?? 0;
		row.visitor_days += web.visitors.days[at] ?? 0;
	});
	return rows.filter(({ days, visitor_days: told }) => days > 0 || told > 0);
}

/** Qualifiers of headcounts that may be below the number they give. */
const AT_MOST = ['at-most', 'less-than'];

function overLimit(cube: Cube, { where }: OverLimitTally): OverLimitRow[] {
	const counted = where.facts === 'all' ? 'all' : 'published';
	const within = new Set(cellsOf(cube, where, 'held'));
	return cube.overLimit.flatMap(({ cell, all, published, ...row }) => {
		const headcount = { all, published }[counted];
		const isAbove = headcount !== null && headcount > row.capacity;
		if (!isAbove || AT_MOST.includes(row.qualifier) || !within.has(cell)) return [];
		return [{ ...row, year: cube.cells.year[cell] ?? NaN, headcount }];
	});
}

function counted(cube: Cube, tally: Tally): readonly unknown[] | null {
	switch (tally.fact) {
		case 'event':
			return events(cube, tally);
		case 'touch':
			return touches(cube, tally);
		case 'places':
			return places(cube, tally);
		case 'visit':
			return months(cube, tally);
		case 'over_limit':
			return overLimit(cube, tally);
		case 'stated':
			return cube.stated[tally.name];
	}
}

/** The rows of a tally's statement out of a cube, in no order; null where the cube does not hold them. */
export function evaluate(cube: Cube, tally: Tally): readonly unknown[] | null {
	return remember(cube, JSON.stringify(tally), () => counted(cube, tally));
}
