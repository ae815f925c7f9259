import { neverReached, reachEver, reachInFilter, type Reach } from '$lib/counts/reach';
import { areWhole } from '$lib/counts/year-counts';
import type { Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { qualified, type Count } from '$lib/model/qualified-count';
import { completeYears, type YearRow } from '$lib/queries/complete-years';
import type { CountryReachRow } from '$lib/queries/country-reach';
import { figureCountries } from '$lib/queries/figure-countries';
import { inYears, lensOf, toDate, type Place } from './narrow';
import { reading, type Meaning, type Reading } from './reading';

/** What of the rows of one lens a number of countries counts. */
interface Counting {
	readonly meaning: Meaning;
	readonly isEver?: boolean;
	/** The rows it counts. */
	readonly isOwn: (row: CountryReachRow, rows: readonly CountryReachRow[]) => boolean;
	/** The count, where it is more than how many there are. */
	readonly count?: (rows: readonly CountryReachRow[], years: readonly YearRow[]) => Count;
}

const isMember = (row: CountryReachRow) => row.member_since !== null;
const most = (rows: readonly CountryReachRow[]) =>
	Math.max(1, ...rows.filter(({ country }) => country !== null).map(({ amount }) => amount));

/** Reach, and the members among it with the same certainty. */
function reachCountings(ref: FigureRef, filter: Filter): Record<string, Counting> {
	const lens = lensOf(ref, filter);
	const ever = (rows: readonly CountryReachRow[], years: readonly YearRow[]): Reach =>
		reachEver(rows, lens, areWhole(years, { from: 0, to: filter.years.to }));
	const within = (rows: readonly CountryReachRow[], years: readonly YearRow[]): Reach =>
		reachInFilter(rows, lens, areWhole(years, filter.years));
	const members = ({ membersReached, count }: Reach) => count && membersReached;
	return {
		filter: {
			meaning: 'reached',
			isOwn: (row) => row.selected && row.reached,
			count: (rows, years) => within(rows, years).count
		},
		cumulative: {
			meaning: 'reached-ever',
			isEver: true,
			isOwn: (row) => row.selected && row.ever === 'yes',
			count: (rows, years) => ever(rows, years).count
		},
		members: {
			meaning: 'members',
			isOwn: (row) => row.selected && row.reached && isMember(row),
			count: (rows, years) => members(within(rows, years))
		},
		'members-to-date': {
			meaning: 'members-to-date',
			isEver: true,
			isOwn: (row) => row.selected && row.ever === 'yes' && isMember(row),
			count: (rows, years) => members(ever(rows, years))
		}
	};
}

const COUNTINGS: Record<string, Counting> = {
	'all-members': { meaning: 'all-members', isOwn: isMember },
	never: {
		meaning: 'never',
		isEver: true,
		isOwn: (row) => isMember(row) && row.ever === 'no',
		count: (rows) => {
			const lens = rows[0]?.lens;
			return qualified(lens ? neverReached(rows, lens).length : 0);
		}
	},
	dated: { meaning: 'dated', isOwn: (row) => row.amount > 0 },
	undated: { meaning: 'undated', isOwn: (row) => row.state === 'year-unknown' },
	leaders: { meaning: 'leaders', isOwn: (row, rows) => row.amount === most(rows) },
	planned: { meaning: 'planned-hosts', isOwn: (row) => row.planned > 0 }
};

function read(counting: Counting, ref: FigureRef, place: Place): Reading {
	const { filter } = place;
	const lens = lensOf(ref, filter);
	const isOwn = (row: CountryReachRow, all: readonly CountryReachRow[]) =>
		row.country !== null && counting.isOwn(row, all);
	const statement = figureCountries(filter, lens);
	const years = completeYears({ ...filter, years: { from: 0, to: filter.years.to } });
	return reading(
		counting.meaning,
		counting.isEver ? toDate(place) : filter,
		{ reach: statement, ...(counting.count && { completeYears: years }) },
		({ reach, completeYears: whole = [] }) => {
			if (counting.count) return counting.count(reach, whole);
			return qualified(reach.filter((row) => isOwn(row, reach)).length);
		},
		[{ kind: 'countries', statement, isOwn }]
	);
}

/** A number of countries: reached, members, never reached, or sharing something. */
export function countryReading(ref: FigureRef, place: Place): Reading | null {
	const own: Place = { ...place, filter: inYears(ref, place.filter) };
	const reach = reachCountings(ref, own.filter);
	const usual = ref.scope === 'cumulative' ? 'cumulative' : 'filter';
	const counting = ref.basis ? (COUNTINGS[ref.basis] ?? reach[ref.basis]) : reach[usual];
	return counting ? read(counting, ref, own) : null;
}
