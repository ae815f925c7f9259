import { cumulate, type CumulativeSeries } from '$lib/model/cumulative';
import { qualified } from '$lib/model/qualified-count';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import type { YearRow } from '$lib/queries/complete-years';
import type { CountryReachRow, ReachState } from '$lib/queries/country-reach';
import type { ReportedFigureRow } from '$lib/queries/reported-figures';
import type { WebUseRow } from '$lib/queries/web-use-by-month';

/** The states a chart is shown in with rows; `loading` and `error` need none. */
export const SAMPLES = ['empty', 'one', 'many', 'uncertain'] as const;

export type Sample = (typeof SAMPLES)[number];

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

const years = [1999, 2000, 2001, 2002, 2003, 2004];
const reported = { year: 2004, total: qualified(4000, 'about'), source: 'Report' };

export const CUMULATIVE: Record<Sample, CumulativeSeries> = {
	empty: cumulate([], null, false),
	one: cumulate([{ year: 2004, count: qualified(590, 'about', 'more-than') }], null, false),
	many: cumulate(
		years.map((year, index) => ({ year, count: qualified(300 + 120 * index) })),
		reported,
		false
	),
	uncertain: cumulate(
		years.map((year) => ({
			year,
			count: year === 2004 ? qualified(590, 'about', 'more-than') : null
		})),
		reported,
		true
	)
};

function type(
	year: number,
	id: string,
	activities: number,
	total: number,
	planned = false
): ActivityTypeRow {
	return {
		year,
		type: id,
		convenes: true,
		status: planned ? 'planned' : 'held',
		activities,
		year_total: total,
		synthetic: 0
	};
}

export const TYPES: Record<Sample, { rows: ActivityTypeRow[]; years: YearRow[] }> = {
	empty: { rows: [], years: [] },
	one: { rows: [type(2004, 'seminar', 1, 1)], years: [{ year: 2004, complete: true }] },
	many: {
		rows: years.flatMap((year, index) => [
			type(year, 'workshop', 1 + (index % 3), 6 + index),
			type(year, 'seminar', 2 + (index % 2), 6 + index),
			type(year, 'forum', 1, 6 + index),
			type(year, 'meeting', 1, 6 + index),
			type(year, 'mission', 1 + index - (index % 2) - (index % 3), 6 + index)
		]),
		years: years.map((year) => ({ year, complete: true }))
	},
	uncertain: {
		rows: [
			type(1999, 'annual-meeting', 1, 1),
			type(2004, 'workshop', 2, 4),
			type(2004, 'seminar', 3, 4),
			type(2005, 'seminar', 4, 6, true),
			type(2005, 'mission', 2, 6, true)
		],
		years: years.map((year) => ({ year, complete: year === 2004 }))
	}
};

/** More types than there are colours, and activities of several types and of none. */
export const VARIETY: { rows: ActivityTypeRow[]; years: YearRow[] } = {
	rows: years.flatMap((year, index) =>
		['SWC', 'DC', 'LC', 'TTT', 'online', 'WiSE', 'HPC', 'Pilot', 'R', 'Python', ''].flatMap(
			(id, place) =>
				place > 6 && index < 2 ? [] : [type(year, id, 12 - place + index, 40 + index)]
		)
	),
	years: years.map((year) => ({ year, complete: true }))
};

function month(index: number, visitors: number | null): WebUseRow {
	const date = new Date(Date.UTC(2003, index, 1)).toISOString().slice(0, 10);
	const visits = 400 + 25 * index + 40 * Math.sin(index);
	return { month: date, days: 30, visits, visitors: visitors && visits * visitors, synthetic: 0 };
}

const level = (value: number, qualifier: string): ReportedFigureRow => ({
	measure: 'visitors',
	kind: 'level',
	since: null,
	as_of: '2004-12-31',
	value,
	qualifier,
	source: 'Report'
});

export const WEB: Record<Sample, { rows: WebUseRow[]; levels: ReportedFigureRow[] }> = {
	empty: { rows: [], levels: [] },
	one: { rows: [month(0, 0.8)], levels: [] },
	many: { rows: Array.from({ length: 24 }, (_, index) => month(index, 0.8)), levels: [] },
	uncertain: {
		rows: Array.from({ length: 24 }, (_, index) => month(index, null)),
		levels: [level(1200, 'more-than'), level(1200, 'exact')]
	}
};
