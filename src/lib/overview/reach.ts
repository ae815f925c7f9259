import type { Lens } from '$lib/model/filter';
import { atLeast, qualified, type Count } from '$lib/model/qualified-count';
import type { CountryReachRow } from '$lib/queries/country-reach';

/** How many countries one lens reaches, and who they are. */
export interface Reach {
	readonly lens: Lens;
	readonly count: Count;
	/** Members among them, and members there were at the end of the period. */
	readonly members: readonly string[];
	readonly memberCount: number;
	readonly others: readonly string[];
}

type Known = CountryReachRow & { country: string };

function ofLens(rows: readonly CountryReachRow[], lens: Lens): Known[] {
	return rows.filter((row): row is Known => row.lens === lens && row.country !== null);
}

function reach(
	lens: Lens,
	rows: readonly Known[],
	isReached: (row: Known) => boolean,
	isOpen: (row: Known) => boolean
): Reach {
	const reached = rows.filter((row) => row.selected && isReached(row));
	const open = rows.some((row) => row.selected && isOpen(row));
	const known = qualified(reached.length);
	const count = !open ? known : reached.length === 0 ? null : atLeast(known);
	return {
		lens,
		count,
		members: reached.filter((row) => row.member_since !== null).map((row) => row.country),
		memberCount: rows.filter((row) => row.member_since !== null).length,
		others: reached.filter((row) => row.member_since === null).map((row) => row.country)
	};
}

/** Countries reached within the filter. A lower bound where some may or may not have been. */
export function reachInFilter(rows: readonly CountryReachRow[], lens: Lens): Reach {
	return reach(
		lens,
		ofLens(rows, lens),
		(row) => row.reached,
		(row) => row.open
	);
}

/** Countries reached since the beginning, to the end of the filter's years. */
export function reachEver(rows: readonly CountryReachRow[], lens: Lens): Reach {
	return reach(
		lens,
		ofLens(rows, lens),
		(row) => row.ever === 'yes',
		(row) => row.ever === 'unknown'
	);
}

/** Whether it is known of every member that it was or was not reached, to the end of the filter. */
export function isDecided(rows: readonly CountryReachRow[], lens: Lens): boolean {
	return ofLens(rows, lens).every((row) => row.member_since === null || row.ever !== 'unknown');
}

/** Members known never to have been reached, to the end of the filter's years. */
export function neverReached(rows: readonly CountryReachRow[], lens: Lens): string[] {
	return ofLens(rows, lens)
		.filter((row) => row.member_since !== null && row.ever === 'no')
		.map((row) => row.country);
}

/** Events (or visits) of the filter whose country is not known. */
export function unplaced(rows: readonly CountryReachRow[], lens: Lens): number {
	return rows.find((row) => row.lens === lens && row.country === null)?.amount ?? 0;
}
