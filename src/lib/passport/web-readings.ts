import { knownAmount } from '$lib/counts/reach';
import { meanVisitors, statedLevels } from '$lib/counts/visitors';
import { isWholeAudience, isWithin, type Filter } from '$lib/model/filter';
import type { Basis, FigureRef } from '$lib/model/measure';
import { atLeast, qualified, type Count } from '$lib/model/qualified-count';
import { WEB_PARTS, WHOLE_WEB, isWholeWeb, type WebChoice } from '$lib/model/web-choice';
import { figureCountries } from '$lib/queries/figure-countries';
import { figureDays, webTotal, type WebTotalRow } from '$lib/queries/figure-days';
import type { ReportedFigure } from '$lib/model/reported-figure';
import { reportedFigures } from '$lib/queries/reported-figures';
import { webBreakdown, type WebDimension } from '$lib/queries/web-breakdown';
import { webUseByMonth } from '$lib/queries/web-use-by-month';
import { choiceOf, inYears, type Place } from './narrow';
import { reading, type Behind, type Reading } from './reading';

const rounded = (value: number | null | undefined): Count =>
	value === null || value === undefined ? null : qualified(Math.round(value));

/** What of web use a reading is about: its filter, and the parts chosen of it. */
interface WebUse {
	readonly filter: Filter;
	readonly choice: WebChoice;
}

const days = ({ filter, choice }: WebUse, month?: string): Behind => ({
	kind: 'days',
	statement: figureDays(filter, month, choice)
});

/** Means over the days of one month. */
function ofMonth(measure: 'visits' | 'visitors', month: string, filter: Filter): Reading {
	return reading(
		'average-month',
		filter,
		{ webUse: webUseByMonth(filter) },
		({ webUse }) => rounded(webUse.find((row) => row.month.startsWith(month))?.[measure]),
		[days({ filter, choice: WHOLE_WEB }, month)]
	);
}

function total(
	meaning: 'summed' | 'average' | 'busiest',
	use: WebUse,
	month: string | undefined,
	pick: (row: WebTotalRow) => number | null
): Reading {
	const { filter, choice } = use;
	const made = reading(
		meaning,
		filter,
		{ webTotal: webTotal(filter, month, choice) },
		({ webTotal: [row] }) => (row ? rounded(pick(row)) : null),
		[days(use, month)]
	);
	return { ...made, choice };
}

/** Visits from one country, as the map of the audience counts them. */
function fromCountry(country: string, filter: Filter): Reading {
	const own: Filter = { ...filter, lens: 'audience', countries: [country] };
	return reading(
		'group',
		own,
		{ reach: figureCountries(filter, 'audience') },
		({ reach }) => {
			const row = reach.find((one) => one.country === country);
			return row ? knownAmount(row) : null;
		},
		[days({ filter: own, choice: WHOLE_WEB })]
	);
}

/** Visits of one part of web use, or all of them, as the bars by country, section… count them. */
function brokenDown(dimension: WebDimension, value: string | undefined, use: WebUse): Reading {
	const { filter, choice } = use;
	const made = reading(
		value === undefined ? 'summed' : 'group',
		filter,
		{ breakdown: webBreakdown(filter, choice) },
		({ breakdown }) => {
			const own = breakdown.filter((row) => row.dimension === dimension);
			const counted = own.filter((row) => value === undefined || row.value === value);
			if (own.length === 0) return null;
			const count = qualified(counted.reduce((sum, { visits }) => sum + visits, 0));
			const isOpen = own.some((row) => row.value === null && row.visits > 0);
			return value !== undefined && isOpen ? atLeast(count) : count;
		},
		[days(use)]
	);
	return { ...made, choice };
}

/** What a breakdown of visits adds up to, by the dimension it is by. */
const TOTALS: Partial<Record<Basis, WebDimension>> = {
	'all-countries': 'country',
	'all-sections': 'section',
	'all-channels': 'channel',
	'all-devices': 'device'
};

/** Visits and page views: added up, or per day where charts draw them so. */
export function visitReading(
	measure: 'visits' | 'pageviews',
	ref: FigureRef,
	place: Place
): Reading {
	const own = inYears(ref, place.filter);
	const choice = choiceOf(ref, place);
	const { country, month, basis } = ref;
	const from: Filter =
		country === undefined ? own : { ...own, lens: 'audience', countries: [country] };
	const use: WebUse = { filter: from, choice };
	const part = WEB_PARTS.find((one) => ref[one] !== undefined);
	const whole = basis && TOTALS[basis];
	if (whole) return brokenDown(whole, undefined, use);
	if (measure === 'visits' && part !== undefined) return brokenDown(part, ref[part], use);
	if (measure === 'visits' && country !== undefined && month === undefined) {
		return isWholeWeb(choice) ? fromCountry(country, own) : brokenDown('country', country, use);
	}
	if (basis === 'busiest') return total('busiest', use, month, (row) => row.busiest_visits);
	const isPerDay = basis === 'average' || (measure === 'visits' && month !== undefined);
	if (isPerDay && month !== undefined && isWholeWeb(choice)) return ofMonth('visits', month, from);
	return isPerDay
		? total('average', use, month, (row) => {
				const value = row[measure];
				return value === null || row.days === 0 ? null : value / row.days;
			})
		: total('summed', use, month, (row) => row[measure]);
}

const isLevel = (row: ReportedFigure) => row.measure === 'visitors' && row.kind === 'level';

/** Visitors per day, a level: what a report states or, where none does, the mean of the daily figures. */
export function visitorReading(ref: FigureRef, place: Place): Reading {
	const own = inYears(ref, place.filter);
	const use: WebUse = { filter: own, choice: choiceOf(ref, place) };
	const { basis, month, statement: nth = 0 } = ref;
	if (basis === 'busiest') return total('busiest', use, month, (row) => row.busiest_visitors);
	const isWhole = isWholeWeb(use.choice);
	if (month !== undefined && isWhole) return ofMonth('visitors', month, own);
	if (!isWhole || month !== undefined) {
		return total('average', use, month, (row) => row.visitors);
	}
	const reports = reportedFigures(own);
	const stated = (rows: readonly ReportedFigure[]) =>
		statedLevels(rows, own, own.years)[nth]?.count ?? null;
	const ofReports: Behind = {
		kind: 'reported',
		statement: reports,
		isOwn: (row) =>
			isLevel(row) && isWholeAudience(own) && isWithin(Number(row.as_of.slice(0, 4)), own.years)
	};
	if (basis === 'reported') {
		return reading(
			'reported-level',
			own,
			{ reportedFigures: reports },
			({ reportedFigures: rows }) => stated(rows),
			[ofReports]
		);
	}
	const mean = reading(
		'average',
		own,
		{ webUse: webUseByMonth(own) },
		({ webUse }) => meanVisitors(webUse),
		[days(use)]
	);
	if (basis === 'average') return mean;
	const level = reading(
		'average',
		own,
		{ webUse: webUseByMonth(own), reportedFigures: reports },
		({ webUse, reportedFigures: rows }) => stated(rows) ?? meanVisitors(webUse),
		[days(use)]
	);
	const isStated = (rows: Parameters<typeof level.count>[0]) =>
		stated((rows['reportedFigures'] ?? []) as readonly ReportedFigure[]) !== null;
	return {
		...level,
		settled: (rows) => (isStated(rows) ? { meaning: 'reported-level', behind: [ofReports] } : {})
	};
}
