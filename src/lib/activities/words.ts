import { asQualified } from '$lib/counts/year-counts';
import type { Figure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import type { Count } from '$lib/model/qualified-count';
import type { ActivityRow } from '$lib/queries/activities';
import type { ActivitiesFormat } from './texts';

type Dated = Pick<ActivityRow, 'start_date' | 'end_date' | 'date_precision'>;

const isWholeYear = ({ start_date, end_date }: Dated) =>
	start_date.slice(0, 4) === end_date.slice(0, 4);

/** When it is, no more exactly than is known: days, a month ("abril de 1999") or a year. */
export function datesOf(row: Dated, format: ActivitiesFormat): string {
	const { start_date: from, end_date: to } = row;
	if (row.date_precision === 'day') return format.days(from, to);
	if (row.date_precision === 'month') {
		const [first, last] = [format.month(from), format.month(to)];
		return first === last ? first : `${first}–${last}`;
	}
	if (isWholeYear(row)) return from.slice(0, 4);
	return format.years({ from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) });
}

/** Where it is: city and countries; null where the source does not say. */
export function placeOf(
	{ city, countries }: Pick<ActivityRow, 'city' | 'countries'>,
	format: ActivitiesFormat
): string | null {
	const names = countries.map((code) => format.country(code));
	const place = [...(city ? [city] : []), ...(names.length > 0 ? [format.list(names)] : [])];
	return place.length > 0 ? place.join(', ') : null;
}

/** A type as the programme calls it, else as the rows do. */
export function typeLabel(id: string, programme: Programme, format: ActivitiesFormat): string {
	return programme.types.find((type) => type.id === id)?.label[format.lang] ?? id;
}

/** The activity's types in a few words. */
export function typesOf(
	{ types }: Pick<ActivityRow, 'types'>,
	programme: Programme,
	format: ActivitiesFormat
): string {
	if (types.length === 0) return format.t('types.untyped');
	return format.list(types.map((id) => typeLabel(id, programme, format)));
}

/** A series as the programme calls it, else as the rows do. */
export function seriesLabel(id: string, programme: Programme, format: ActivitiesFormat): string {
	return programme.series.find((one) => one.id === id)?.label[format.lang] ?? id;
}

/** Participants of a held event with what their source says of the number; null where nobody counted. */
export function headcountOf(row: Pick<ActivityRow, 'headcount' | 'headcount_qualifier'>): Count {
	return row.headcount === null ? null : asQualified(row.headcount, row.headcount_qualifier);
}

/** Whether participants can be asked for: of events only, held ones. */
export function isEvent({ status, convenes }: Pick<ActivityRow, 'status' | 'convenes'>): boolean {
	return status === 'held' && convenes;
}

/** The participants of one activity as a figure. */
export function headcountFigure(row: ActivityRow): Figure {
	return {
		measure: 'participations',
		scope: 'mark',
		count: headcountOf(row),
		activity: row.activity_id
	};
}
