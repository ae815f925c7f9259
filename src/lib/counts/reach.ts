import type { Lens } from '$lib/model/filter';
import {
	ZERO,
	atLeast,
	qualified,
	type Count,
	type QualifiedCount
} from '$lib/model/qualified-count';
import type { CountryReachRow } from '$lib/queries/country-reach';

/** How many countries one lens reaches, and who they are. */
export interface Reach {
	readonly lens: Lens;
	readonly count: Count;
	/** Members among them, and members there were at the end of the period. */
	readonly members: readonly string[];
	/** How many they are: a lower bound where it is not known of every member whether it was reached. */
	readonly membersReached: QualifiedCount;
	readonly memberCount: number;
	readonly others: readonly string[];
	/** Events (or visits) counted whose country is not known, those held in none among them. */
	readonly outside: number;
}

type Known = CountryReachRow & { country: string };

function ofLens(rows: readonly CountryReachRow[], lens: Lens): Known[] {
	return rows.filter((row): row is Known => row.lens === lens && row.country !== null);
}

/** Events (or visits) of a row: a lower bound where more may have come from its country. */
export function amountOf({
	amount,
	at_least: isLeast
}: Pick<CountryReachRow, 'amount' | 'at_least'>) {
	const known = qualified(amount);
	return isLeast ? atLeast(known) : known;
}

/**
 * Events (or visits) of a row's country: zero where it is known to have none, null where that is not
 * known. What is planned says nothing of it; a host of an unknown year may have held it.
 */
export function knownAmount(
	row: Pick<CountryReachRow, 'amount' | 'at_least' | 'state' | 'open'>
): Count {
	if (row.amount > 0) return amountOf(row);
	return row.open || row.state === 'year-unknown' ? null : ZERO;
}

/** How to read the rows of a period. */
interface Reading {
	isReached(row: Known): boolean;
	isOpen(row: Known): boolean;
	amount(row: CountryReachRow): number;
	/** Whether the lists of the period are whole, so that a country they do not name was not reached. */
	readonly whole: boolean;
}

function reach(lens: Lens, rows: readonly CountryReachRow[], reading: Reading): Reach {
	const own = ofLens(rows, lens);
	const chosen = own.filter((row) => row.selected);
	const reached = chosen.filter((row) => reading.isReached(row));
	const nowhere = rows.find((row) => row.lens === lens && row.country === null && row.selected);
	const outside = nowhere ? reading.amount(nowhere) : 0;
	const members = own.filter((row) => row.member_since !== null);
	// Members say by themselves what is open of them. Without any, so do lists and visits; of events
	// held outside every country those counted beside the hosts are all there is to say. People and
	// visits of unknown countries may be from ones that nobody names.
	const unsaid = chosen.some((row) => reading.isOpen(row));
	const all = chosen.length === own.length;
	const more = all && lens !== 'host' && (outside > 0 || own.some((row) => row.at_least));
	const unlisted = lens === 'audience' ? own.length === 0 : !reading.whole;
	const open =
		members.length > 0 ? unsaid || more : unlisted || (lens !== 'host' && unsaid) || more;
	const reachedMembers = reached
		.filter((row) => row.member_since !== null)
		.map((row) => row.country);
	const known = qualified(reached.length);
	const unknown = reached.length === 0 && (open || outside > 0);
	return {
		lens,
		count: unknown ? null : open ? atLeast(known) : known,
		members: reachedMembers,
		membersReached: unsaid
			? atLeast(qualified(reachedMembers.length))
			: qualified(reachedMembers.length),
		memberCount: members.length,
		others: reached.filter((row) => row.member_since === null).map((row) => row.country),
		outside
	};
}

/**
 * Countries reached within the filter. A lower bound where some may or may not have been; `whole`
 * says whether the lists of its years are.
 */
export function reachInFilter(rows: readonly CountryReachRow[], lens: Lens, whole: boolean): Reach {
	return reach(lens, rows, {
		isReached: (row) => row.reached,
		isOpen: (row) => row.open,
		amount: (row) => row.amount,
		whole
	});
}

/** Countries reached since the beginning, to the end of the filter's years. */
export function reachEver(rows: readonly CountryReachRow[], lens: Lens, whole: boolean): Reach {
	return reach(lens, rows, {
		isReached: (row) => row.ever === 'yes',
		isOpen: (row) => row.ever === 'unknown',
		amount: (row) => row.amount_ever,
		whole
	});
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
