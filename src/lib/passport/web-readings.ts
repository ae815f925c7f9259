import { meanVisitors, statedLevels } from '$lib/counts/visitors';
import { isWholeAudience, isWithin, type Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { qualified, type Count } from '$lib/model/qualified-count';
import { figureCountries } from '$lib/queries/figure-countries';
import { figureDays, webTotal, type WebTotalRow } from '$lib/queries/figure-days';
import { reportedFigures, type ReportedFigureRow } from '$lib/queries/reported-figures';
import { webUseByMonth } from '$lib/queries/web-use-by-month';
import { inYears, type Place } from './narrow';
import { reading, type Behind, type Reading } from './reading';

const rounded = (value: number | null | undefined): Count =>
	value === null || value === undefined ? null : qualified(Math.round(value));

const days = (filter: Filter, month?: string): Behind => ({
	kind: 'days',
	statement: figureDays(filter, month)
});

/** Means over the days of one month. */
function ofMonth(measure: 'visits' | 'visitors', month: string, filter: Filter): Reading {
	return reading(
		'average-month',
		filter,
		{ webUse: webUseByMonth(filter) },
		({ webUse }) => rounded(webUse.find((row) => row.month.startsWith(month))?.[measure]),
		[days(filter, month)]
	);
}

function total(
	meaning: 'summed' | 'average',
	filter: Filter,
	month: string | undefined,
	pick: (row: WebTotalRow) => number | null
): Reading {
	return reading(
		meaning,
		filter,
		{ webTotal: webTotal(filter, month) },
		({ webTotal: [row] }) => (row ? rounded(pick(row)) : null),
		[days(filter, month)]
	);
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
			return !row || (row.amount === 0 && row.state !== 'zero') ? null : qualified(row.amount);
		},
		[days(own)]
	);
}

/** Readings of visits and page views: added up, or per day where charts draw them so. */
export function visitReadings(
	measure: 'visits' | 'pageviews',
	ref: FigureRef,
	{ filter }: Place
): Reading[] {
	const own = inYears(ref, filter);
	if (measure === 'visits' && ref.country !== undefined && ref.month === undefined) {
		return [fromCountry(ref.country, own)];
	}
	const from: Filter =
		ref.country === undefined ? own : { ...own, lens: 'audience', countries: [ref.country] };
	const summed = total('summed', from, ref.month, (row) => row[measure]);
	const perDay = total('average', from, ref.month, (row) => {
		const value = row[measure];
		return value === null || row.days === 0 ? null : value / row.days;
	});
	if (ref.basis === 'average') return [perDay];
	if (measure === 'visits' && ref.month !== undefined) {
		return [ofMonth('visits', ref.month, from), summed];
	}
	return [summed, perDay];
}

const isLevel = (row: ReportedFigureRow) => row.measure === 'visitors' && row.kind === 'level';

/** Readings of visitors per day, a level: what reports state, or the mean of the daily figures. */
export function visitorReadings(ref: FigureRef, { filter }: Place): Reading[] {
	const own = inYears(ref, filter);
	if (ref.month !== undefined) return [ofMonth('visitors', ref.month, own)];
	const statement = reportedFigures(own);
	const stated = (nth: number) =>
		reading(
			'reported-level',
			own,
			{ reportedFigures: statement },
			({ reportedFigures: rows }) => statedLevels(rows, own, own.years)[nth]?.count ?? null,
			[
				{
					kind: 'reported',
					statement,
					isOwn: (row) => {
						const year = Number(row.as_of.slice(0, 4));
						return isLevel(row) && isWholeAudience(own) && isWithin(year, own.years);
					}
				}
			]
		);
	const mean = reading(
		'average',
		own,
		{ webUse: webUseByMonth(own) },
		({ webUse }) => meanVisitors(webUse),
		[days(own)]
	);
	if (ref.basis === 'reported') return [0, 1, 2, 3].map(stated);
	return ref.basis === 'average' ? [mean] : [stated(0), mean, stated(1)];
}
