import type { Cell, Table, TableRow } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import { ADDITIVITY, type Figure, type Measure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { atLeast, qualified } from '$lib/model/qualified-count';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import type { YearRow } from '$lib/queries/complete-years';
import { namedTypes } from '$lib/format/named-types';

/** Types across years, held and planned apart, activities that are no events in their own rows. */
export function typesTable(
	rows: readonly ActivityTypeRow[],
	known: readonly YearRow[],
	types: Programme['types'],
	years: string,
	format: Format
): Table {
	const held = known.map(({ year, complete }) => ({ year, complete, status: 'held' as const }));
	const planned = [
		...new Set(rows.filter(({ status }) => status === 'planned').map(({ year }) => year))
	].map((year) => ({ year, complete: true, status: 'planned' as const }));
	const columns = [...held, ...planned];
	type Column = (typeof columns)[number];
	const named = namedTypes(types, rows, format);
	const occurring = named.filter(({ id }) => rows.some((row) => row.type === id));
	const inColumn = (row: ActivityTypeRow, { year, status }: Column) =>
		row.year === year && row.status === status;
	// What a year's list does not name is zero if the list is whole, else unknown.
	const figure = (measure: Measure, n: number | undefined, column: Column): Figure => {
		const count = n === undefined && !column.complete ? null : qualified(n ?? 0);
		const bound = count && !column.complete ? atLeast(count) : count;
		const basis = column.status === 'planned' ? { basis: 'planned' as const } : {};
		return { measure, scope: 'mark', count: bound, year: column.year, ...basis };
	};
	const measureOf = (convenes: boolean, { status }: Column): Measure =>
		convenes && status === 'held' ? 'events' : 'activities';
	return {
		caption: format.t('table.caption.types', { years }),
		columns: [
			format.t('filter.types'),
			...columns.map(({ year, status }) =>
				status === 'held' ? String(year) : `${year} (${format.t('state.planned')})`
			)
		],
		rows: [
			...occurring.map((type) => ({
				cells: [
					type.label,
					...columns.map((column): Cell => {
						const found = rows.find((row) => row.type === type.id && inColumn(row, column));
						const measure = measureOf(type.convenes, column);
						return { ...figure(measure, found?.activities, column), type: type.id };
					})
				]
			})),
			...totalRow('events', format, () =>
				columns.map((column): Cell => {
					const event = rows.find((row) => row.convenes && inColumn(row, column));
					return figure(measureOf(true, column), event?.year_total, column);
				})
			)
		]
	};
}

/** A row that adds up the ones above it, for measures that may be added. */
function totalRow(measure: Measure, format: Format, cells: () => Cell[]): TableRow[] {
	if (ADDITIVITY[measure] !== 'additive') return [];
	return [{ cells: [format.t('table.total'), ...cells()], total: true }];
}
