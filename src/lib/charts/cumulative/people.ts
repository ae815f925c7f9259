import type { Format } from '$lib/format/format';
import type { CumulativePoint, CumulativeSeries } from '$lib/model/cumulative';
import { qualified, ZERO, type Count } from '$lib/model/qualified-count';
import type { YearRow } from '$lib/queries/complete-years';
import type { PeopleToDateRow } from '$lib/queries/people-to-date';
import type { YearPlace } from './layout';

/** A count of rows; null stays null. */
const known = (value: number | null): Count => (value === null ? null : qualified(value));

function point(year: number, added: Count, total: Count): CumulativePoint {
	return { year, added, total, low: total ?? ZERO, high: total };
}

/**
 * People as a series over the years that can have events: different ones to each year's end (a year
 * without events keeps the number), or each year's new ones. Nothing is added up, and no report says
 * anything of people.
 */
export function peopleSeries(
	rows: readonly PeopleToDateRow[],
	years: readonly YearRow[],
	counted: 'people' | 'new'
): CumulativeSeries {
	const points = years.map(({ year, complete }) => {
		const own = rows.find((row) => row.year === year);
		if (counted === 'people') {
			const last = rows.findLast((row) => row.year <= year);
			return point(year, null, known(last?.people_to_date ?? null));
		}
		return point(year, own ? known(own.new_people) : complete ? ZERO : null, null);
	});
	return { points, opening: null, reported: null };
}

/** What is known of a year's people, each fact by itself. */
export function peopleFactsOf(
	{ point: drawn, planned }: YearPlace,
	row: PeopleToDateRow | undefined,
	format: Format
): string[] {
	const facts: string[] = [];
	const number = (value: number | null) => format.count(known(value));
	if (row) {
		facts.push(
			format.t('chart.people.year', { count: number(row.people) }),
			format.t('chart.people.new', { count: number(row.new_people) }),
			format.t('chart.people.to-date', { count: number(row.people_to_date) }),
			format.t('chart.people.listed', { listed: row.listed_events, events: row.events })
		);
	} else if (drawn?.total) {
		facts.push(format.t('chart.people.to-date', { count: format.count(drawn.total) }));
	}
	if (planned > 0)
		facts.push(format.t('chart.planned', { count: planned, n: format.number(planned) }));
	return facts.length > 0 ? facts : [format.t('chart.unknown')];
}
