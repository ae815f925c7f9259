import { isWithin, type Filter } from '$lib/model/filter';
import type { CapacityExceededRow } from '$lib/queries/capacity-exceeded';
import type { NetworkMeetingRow } from '$lib/queries/network-meetings';
import type { ReportedFigureRow } from '$lib/queries/reported-figures';
import { cellsInAnyYear, inYears } from './cell-matches';
import type { Cube } from './cube';

/** The rows of `reportedFigures`. */
export function sliceReportedFigures(cube: Cube, { years }: Filter): ReportedFigureRow[] {
	return cube.reportedFigures.filter(({ as_of }) => Number(as_of.slice(0, 4)) <= years.to);
}

/** The rows of `networkMeetings`. */
export function sliceNetworkMeetings(cube: Cube, { years }: Filter): NetworkMeetingRow[] {
	return cube.networkMeetings.filter(({ year }) => isWithin(year, years));
}

/** Qualifiers of headcounts that may be below the number they give. */
const AT_MOST = ['at-most', 'less-than'];

/** The rows of `capacityExceeded`. */
export function sliceCapacityExceeded(cube: Cube, filter: Filter): CapacityExceededRow[] {
	const counted = filter.facts === 'all' ? 'all' : 'published';
	const above = cube.overLimit.flatMap(({ all, published, ...row }) => {
		const headcount = { all, published }[counted];
		const isAbove = headcount !== null && headcount > row.capacity;
		return isAbove && !AT_MOST.includes(row.qualifier) ? [{ ...row, headcount }] : [];
	});
	if (above.length === 0) return [];
	const within = new Set(inYears(cube, cellsInAnyYear(cube, filter), filter));
	return above.flatMap(({ cell, ...row }) => (within.has(cell) ? [row] : []));
}
