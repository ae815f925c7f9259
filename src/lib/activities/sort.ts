import type { Programme } from '$lib/model/programme';
import type { ActivityRow } from '$lib/queries/activities';
import type { Column, Sort } from './page';
import type { ActivitiesFormat } from './texts';
import { placeOf, seriesLabel, typesOf } from './words';

type Value = string | number | null;

const STATUSES = ['held', 'planned', 'cancelled'];

/** What an activity is put in order by, under each column; null where it has nothing there. */
function valueOf(
	row: ActivityRow,
	column: Column,
	programme: Programme,
	format: ActivitiesFormat
): Value {
	switch (column) {
		case 'date':
			return row.start_date;
		case 'title':
			return row.title;
		case 'type':
			return row.types.length > 0 ? typesOf(row, programme, format) : null;
		case 'status':
			return STATUSES.indexOf(row.status);
		case 'place':
			return row.countries.length > 0
				? format.list(row.countries.map(format.country))
				: placeOf(row, format);
		case 'headcount':
			return row.headcount;
		case 'series':
			return row.series && seriesLabel(row.series, programme, format);
		case 'partners':
			return row.partners[0] ?? null;
		case 'source':
			return row.source;
	}
}

/**
 * The activities in an order; what has nothing under the column comes last whichever way. Among equals
 * the earlier one comes first.
 */
export function sorted(
	rows: readonly ActivityRow[],
	sort: Sort,
	programme: Programme,
	format: ActivitiesFormat
): ActivityRow[] {
	const isDown = sort.startsWith('-');
	const column = (isDown ? sort.slice(1) : sort) as Column;
	const valued = rows.map((row) => ({ row, value: valueOf(row, column, programme, format) }));
	const compare = (a: Value, b: Value) =>
		typeof a === 'number' && typeof b === 'number' ? a - b : format.compare(String(a), String(b));
	const byDate = (a: ActivityRow, b: ActivityRow) =>
		a.start_date.localeCompare(b.start_date) || a.activity_id.localeCompare(b.activity_id);
	return valued
		.sort((a, b) => {
			if (a.value === null || b.value === null) {
				return Number(a.value === null) - Number(b.value === null) || byDate(a.row, b.row);
			}
			return compare(a.value, b.value) * (isDown ? -1 : 1) || byDate(a.row, b.row);
		})
		.map(({ row }) => row);
}
