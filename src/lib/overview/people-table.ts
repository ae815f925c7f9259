import type { Table } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import type { Filter } from '$lib/model/filter';
import type { Figure, Measure } from '$lib/model/measure';
import { peopleOf, peopleToDateOf } from '$lib/model/people';
import type { Count } from '$lib/model/qualified-count';
import type { PeopleToDateRow } from '$lib/queries/people-to-date';

/** People by year and to each year's end, to the end of the filter's years. No total: see new people. */
export function peopleTable(
	rows: readonly PeopleToDateRow[],
	{ years }: Filter,
	format: Format
): Table {
	const mark = (measure: Measure, count: Count, about: Partial<Figure>): Figure => ({
		measure,
		scope: 'mark',
		count,
		...about
	});
	return {
		caption: format.t('people.table.caption'),
		columns: [
			format.t('table.year'),
			format.t('people.table.year'),
			format.t('counting.new'),
			format.t('people.table.toDate'),
			format.t('people.table.lists')
		],
		rows: rows
			.filter(({ year }) => year <= years.to)
			.map((row) => ({
				cells: [
					String(row.year),
					mark('people', peopleOf(row, 'people'), { year: row.year }),
					mark('new-people', peopleOf(row, 'new'), { year: row.year }),
					mark('people', peopleToDateOf(row), { year: row.year, basis: 'to-date' }),
					`${format.number(row.listed_events)} / ${format.number(row.events)}`
				]
			}))
	};
}
