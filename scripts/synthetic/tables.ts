import { ACTIVITY_COLUMNS, generateActivities, identifyEvents } from './activities.ts';
import { ATTENDANCE_COLUMNS, generateAttendance } from './attendance.ts';
import { readCalendar } from './calendar.ts';
import { writeCsv } from './csv.ts';
import { DAILY_VISITORS_COLUMNS, generateDailyVisitors } from './daily-visitors.ts';
import { collectOccasions } from './occasions.ts';
import { generateVisits, VISIT_COLUMNS } from './visits.ts';

/** The made-up tables as CSV, by file name; the same text on every call. */
export function generateTables(): Map<string, string> {
	const events = identifyEvents(readCalendar());
	const visits = generateVisits(collectOccasions(events));
	return new Map([
		['activities.csv', writeCsv(ACTIVITY_COLUMNS, generateActivities(events))],
		['attendance.csv', writeCsv(ATTENDANCE_COLUMNS, generateAttendance(events))],
		['visits.csv', writeCsv(VISIT_COLUMNS, visits)],
		['daily-visitors.csv', writeCsv(DAILY_VISITORS_COLUMNS, generateDailyVisitors(visits))]
	]);
}
