import { saveFile } from '$lib/export/save-file';
import type { Programme } from '$lib/model/programme';
import type { ActivityRow } from '$lib/queries/activities';
import type { ActivitiesFormat } from './texts';

/** Hands activities over as a calendar to be saved. What writes it is loaded when it is wanted. */
export async function saveCalendar(
	rows: readonly ActivityRow[],
	name: string,
	programme: Programme,
	format: ActivitiesFormat
): Promise<void> {
	const { calendarOf } = await import('./calendar');
	const text = calendarOf(rows, programme, format);
	saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${name}.ics`);
}
