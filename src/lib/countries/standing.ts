import type { Lens } from '$lib/model/filter';
import type { CountryReachRow } from '$lib/queries/country-reach';

/** A country's place among those reached through one lens, and what all of them come to. */
export interface Standing {
	readonly lens: Lens;
	/** 1 for the most; null where it was not reached. */
	readonly rank: number | null;
	/** Countries with the same amount, itself included. */
	readonly tied: number;
	/** Countries reached. */
	readonly of: number;
	/** The mean over the members, those not reached included; without members, over the countries reached. */
	readonly average: number | null;
	/** How many countries the mean is made of. */
	readonly countries: number;
	/** Whether more may have reached them than is known: then the mean is a lower bound. */
	readonly open: boolean;
	/** Events (for the audience, visits) whose country is not known. */
	readonly unplaced: number;
}

/** Where a country stands through one lens. */
export function standingOf(
	rows: readonly CountryReachRow[],
	country: string,
	lens: Lens
): Standing {
	const own = rows.filter((row) => row.lens === lens && row.country !== null);
	const reached = own.filter(({ amount }) => amount > 0);
	const amount = own.find((row) => row.country === country)?.amount ?? 0;
	const members = own.filter((row) => row.member_since !== null);
	const measured = members.length > 0 ? members : reached;
	const unplaced = rows.find((row) => row.lens === lens && row.country === null)?.amount ?? 0;
	const added = measured.reduce((total, row) => total + row.amount, 0);
	return {
		lens,
		rank: amount > 0 ? 1 + reached.filter((row) => row.amount > amount).length : null,
		tied: reached.filter((row) => row.amount === amount).length,
		of: reached.length,
		average: measured.length > 0 && reached.length > 0 ? added / measured.length : null,
		countries: measured.length,
		open: unplaced > 0 || measured.some((row) => row.open),
		unplaced
	};
}
