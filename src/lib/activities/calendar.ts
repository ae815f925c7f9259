import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Programme } from '$lib/model/programme';
import type { ActivityRow } from '$lib/queries/activities';
import type { ActivitiesFormat } from './texts';
import { datesOf, placeOf, typesOf } from './words';

const DAY = 86_400_000;
/** All-day dates are written as their day in UTC, wherever the reader is. */
const atMidnight = (iso: string) => new Date(`${iso}T00:00:00Z`);

/**
 * When what is said of the activities was stated: the last report's day, else the activity's own first.
 * Never today, so that the same data give the same file.
 */
function statedOn({ reports }: Programme, row: ActivityRow): Date {
	const days = reports.map(({ as_of }) => as_of).sort();
	return atMidnight(days.at(-1) ?? row.start_date);
}

function descriptionOf(row: ActivityRow, programme: Programme, format: ActivitiesFormat): string {
	const known = row.date_precision;
	const lines = [
		`${typesOf(row, programme, format)} · ${format.t(`activities.status.${row.status}`)}`,
		known === 'day'
			? null
			: format.t(`activities.calendar.${known}`, { when: datesOf(row, format) }),
		row.description,
		row.partners.length > 0
			? format.t('activities.calendar.partners', { names: row.partners.join('; ') })
			: null,
		format.t('activities.calendar.source', { source: row.source })
	];
	return lines.filter((line) => line !== null).join('\n');
}

/**
 * Activities as an iCalendar file (RFC 5545): all-day events that end on the day after the last, planned
 * ones tentative. Of which only the month or the year is known fills it, takes no time, and says so.
 */
export function calendarOf(
	rows: readonly ActivityRow[],
	programme: Programme,
	format: ActivitiesFormat
): string {
	const calendar = ical({
		name: programme.name,
		prodId: { company: 'Alcance', product: programme.id, language: format.lang.toUpperCase() }
	});
	for (const row of rows) {
		const isExact = row.date_precision === 'day';
		const place = placeOf(row, format);
		calendar.createEvent({
			id: `${row.activity_id}.${programme.id}@alcance`,
			stamp: statedOn(programme, row),
			start: atMidnight(row.start_date),
			end: new Date(atMidnight(row.end_date).getTime() + DAY),
			allDay: true,
			summary: row.title,
			description: descriptionOf(row, programme, format),
			...(place && { location: place }),
			status: row.status === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
			transparency: isExact ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT
		});
	}
	return `${calendar.toString()}\r\n`;
}
