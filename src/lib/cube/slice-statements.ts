import type { Filter } from '$lib/model/filter';
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
	return cube.networkMeetings.filter(({ year }) => year >= years.from && year <= years.to);
}

/** Qualifiers of headcounts that may be below the number they give. */
const AT_MOST = ['at-most', 'less-than'];

/** The rows of `capacityExceeded`. */
export function sliceCapacityExceeded(cube: Cube, filter: Filter): CapacityExceededRow[] {
	const within = new Set(inYears(cube, cellsInAnyYear(cube, filter), filter));
	const counted = filter.facts === 'all' ? 'all' : 'published';
	return cube.overLimit.flatMap(({ cell, all, published, ...row }) => {
		const headcount = { all, published }[counted];
		const above = headcount !== null && headcount > row.capacity;
		if (!above || AT_MOST.includes(row.qualifier) || !within.has(cell)) return [];
		return [{ ...row, headcount }];
	});
}
