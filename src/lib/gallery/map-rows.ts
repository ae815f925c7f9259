import type { CountryReachRow, ReachState } from '$lib/queries/country-reach';
import type { Sample } from './entry';

function reach(
	country: string,
	amount: number,
	more: Partial<CountryReachRow> = {}
): CountryReachRow {
	const state: ReachState = amount > 0 ? 'reached' : 'zero';
	return {
		lens: 'host',
		country,
		member_since: 1991,
		amount,
		amount_ever: amount,
		at_least: false,
		synthetic: 0,
		planned: 0,
		requested: false,
		state,
		reached: amount > 0,
		open: false,
		ever: amount > 0 ? 'yes' : 'no',
		selected: true,
		...more
	};
}

const zero = ['BR', 'CL', 'CU', 'DO', 'HN', 'NI'].map((country) => reach(country, 0));

/** Rows of the host lens for every state. */
export const REACH: Record<Sample, CountryReachRow[]> = {
	empty: [],
	one: [reach('UY', 1), ...zero],
	many: [
		...['VE', 'CO', 'AR', 'ES', 'MX', 'PE', 'EC', 'CR', 'GT', 'PT'].map((country, index) =>
			reach(country, 10 - index)
		),
		reach('PR', 2, { member_since: null }),
		reach('AD', 1, { member_since: 2004 }),
		...zero
	],
	uncertain: [
		reach('VE', 2, { planned: 1 }),
		...['BO', 'SV', 'PY', 'PA'].map((country) =>
			reach(country, 0, { state: 'year-unknown', ever: 'yes' })
		),
		...['TT', 'IT'].map((country) =>
			reach(country, 0, { state: 'planned', planned: 1, member_since: null, ever: 'unknown' })
		),
		...['MX', 'PE', 'EC'].map((country) =>
			reach(country, 0, { state: 'no-data', ever: 'unknown' })
		),
		...zero
	]
};

/** A programme without members all over the world, one of its countries without land on the map. */
export const WORLD: CountryReachRow[] = Object.entries({
	...{ US: 951, GB: 219, AU: 168, CA: 162, ZA: 56, NZ: 45, DE: 33, ET: 30, NL: 18, NO: 17, CH: 17 },
	...{ BR: 17, IT: 10, FR: 10, PL: 10, SE: 9, ES: 8, DK: 6, KR: 6, BE: 6, PR: 6, FI: 5, KE: 3 },
	...{ MX: 3, GR: 3, GH: 2, IN: 2, TH: 2, NA: 2, IE: 2, SD: 2, EE: 2, AR: 2, SO: 2, LB: 1, SA: 1 },
	...{ CN: 1, CY: 1, JO: 1, SI: 1, ID: 1, VE: 1, PH: 1, CO: 1, GA: 1, MU: 1, BW: 1, AQ: 1, PK: 1 }
}).map(([country, amount]) => reach(country, amount, { member_since: null }));
