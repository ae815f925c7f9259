import type { Filter } from '$lib/model/filter';
import { asQualified } from '$lib/counts/year-counts';
import { MEASURE_OF } from '$lib/model/measure';
import { peopleOf } from '$lib/model/people';
import { qualified, sum, type Count } from '$lib/model/qualified-count';
import type { CountriesRows } from './questions';

/** Rows by country held against the total they are part of. */
export interface Overlap {
	readonly measure: 'events' | 'participations' | 'people' | 'new-people';
	/** The rows added up: no figure of anything, only what a reader might add. */
	readonly added: number;
	/** With what its sources say of it. */
	readonly total: Count;
	/** `added` less what the total has of it; above zero where something counts in several rows. */
	readonly excess: number;
	/** Events of more than one country. */
	readonly several: number;
	/** What of the total is in no row, since its country is not known. */
	readonly outside: number;
}

const addUp = <Row>(rows: readonly Row[], key: (row: Row) => number | null) =>
	rows.reduce((total, row) => total + (key(row) ?? 0), 0);

function eventsOf({ overlap }: CountriesRows): Overlap | null {
	const [row] = overlap;
	if (!row) return null;
	const { events, placed, several, added } = row;
	return {
		measure: 'events',
		added,
		total: qualified(events),
		excess: added - placed,
		several,
		outside: events - placed
	};
}

function countedOf(rows: CountriesRows, { count, years }: Filter): Overlap | null {
	const several = rows.overlap[0]?.several ?? 0;
	if (count === 'participations') {
		const within = rows.participations.filter(({ year }) => year >= years.from);
		const placed = rows.participationsByCountry.filter(({ group }) => group !== null);
		const added = addUp(placed, (row) => row.participations);
		const known = addUp(within, (row) => row.participations);
		const total = sum(
			within.map(({ participations, qualifier }) =>
				participations === null ? null : asQualified(participations, qualifier)
			)
		);
		const nowhere = rows.participationsByCountry.filter(({ group }) => group === null);
		const outside = addUp(nowhere, (row) => row.participations);
		const excess = added + outside - known;
		return { measure: 'participations', added, total, excess, several, outside };
	}
	const key = count === 'people' ? 'people' : 'new_people';
	const known = rows.people[0]?.[key] ?? null;
	if (known === null) return null;
	const placed = rows.peopleByCountry.filter(({ group }) => group !== null);
	const added = addUp(placed, (row) => row[key]);
	return {
		measure: MEASURE_OF[count],
		added,
		total: peopleOf(rows.people[0], count),
		excess: added - known,
		several,
		outside: 0
	};
}

/**
 * What adds up over countries to more than there is: events, and who is counted. Only where no countries
 * are chosen: else the total is another.
 */
export function overlapsOf(rows: CountriesRows, filter: Filter): Overlap[] {
	if (filter.lens === 'audience' || filter.countries.length > 0) return [];
	return [eventsOf(rows), countedOf(rows, filter)].filter(
		(one): one is Overlap => one !== null && one.excess > 0
	);
}
