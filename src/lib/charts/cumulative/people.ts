import type { Format } from '$lib/format/format';
import type { CumulativePoint, CumulativeSeries } from '$lib/model/cumulative';
import { peopleOf, peopleToDateOf } from '$lib/model/people';
import { ZERO, type Count } from '$lib/model/qualified-count';
import type { YearRow } from '$lib/queries/complete-years';
import type { PeopleToDateRow } from '$lib/queries/people-to-date';
import type { YearPlace } from './layout';

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
			return point(year, null, peopleToDateOf(last));
		}
		return point(year, own ? peopleOf(own, 'new') : complete ? ZERO : null, null);
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
	if (row) {
		facts.push(
			format.t('chart.people.year', { count: format.count(peopleOf(row, 'people')) }),
			format.t('chart.people.new', { count: format.count(peopleOf(row, 'new')) }),
			format.t('chart.people.to-date', { count: format.count(peopleToDateOf(row)) }),
			format.t('chart.people.listed', { listed: row.listed_events, events: row.events })
		);
	} else if (drawn?.total) {
		facts.push(format.t('chart.people.to-date', { count: format.count(drawn.total) }));
	}
	if (planned > 0)
		facts.push(format.t('chart.planned', { count: planned, n: format.number(planned) }));
	return facts.length > 0 ? facts : [format.t('chart.unknown')];
}
