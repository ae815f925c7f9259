import { meanVisitors } from '$lib/counts/visitors';
import type { Compared } from '$lib/model/change';
import { knowsWebUse, lastHeldYear, type DatasetFacts } from '$lib/model/dataset';
import type { Filter } from '$lib/model/filter';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import { keyFigures } from './key-figures';
import { comparedYears, type OverviewRows } from './questions';

const ofYear = (rows: readonly WebUseRow[], year: number) =>
	rows.filter(({ month }) => month.startsWith(String(year)));

const isMade = (rows: readonly { synthetic: number }[]) => rows.some((row) => row.synthetic > 0);

/**
 * The last year of a filter in which anything can have been held beside the one before: events,
 * participations, countries by the lens in force, and the mean of daily visitors where the web use is
 * known. Nothing where the year before is before the programme.
 */
export function yearOnYear(
	rows: OverviewRows,
	filter: Filter,
	facts: Pick<DatasetFacts, 'programme' | 'dimensions'>
): Compared[] {
	const held = lastHeldYear(facts.dimensions);
	const { last, before } = comparedYears(filter, held);
	if (before < Math.max(facts.programme.since, facts.dimensions.first_year)) return [];
	const { events, participations, reach } = keyFigures(rows, filter, held);
	const { lens } = filter;
	const madeUp = isMade(rows.participations.filter(({ year }) => year === last || year === before));
	const reached = isMade(
		[...rows.reachInLastYear, ...rows.reachInYearBefore].filter((row) => row.lens === lens)
	);
	const days = { last: ofYear(rows.webUse, last), before: ofYear(rows.webUseInYearBefore, before) };
	const visitors: Compared = {
		measure: 'visitors',
		last: { year: last, count: meanVisitors(days.last) },
		before: { year: before, count: meanVisitors(days.before) },
		synthetic: isMade([...days.last, ...days.before])
	};
	return [
		{ measure: 'events', ...events.comparison, synthetic: madeUp },
		{ measure: 'participations', ...participations.comparison, synthetic: madeUp },
		{ measure: 'countries', lens, ...reach[lens].comparison, synthetic: reached },
		...(knowsWebUse(facts) ? [visitors] : [])
	];
}
