import { readFileSync } from 'node:fs';
import { readCsv, readList } from './csv.ts';

/** A made-up event of 1999–2003, as written down in calendar.csv. */
export interface CalendarEntry {
	readonly start: string;
	readonly days: number;
	readonly type: string;
	readonly countries: readonly string[];
	readonly city: string;
	readonly series: string;
	readonly edition: string;
	/** Participations; over the calendar they add up to what the report leaves undated. */
	readonly participants: number;
	readonly objectives: readonly string[];
	readonly title: string;
}

/** The made-up events in order of date. */
export function readCalendar(): CalendarEntry[] {
	const text = readFileSync(new URL('./calendar.csv', import.meta.url), 'utf8');
	return readCsv(text).map((line) => ({
		start: line.start ?? '',
		days: Number(line.days),
		type: line.type ?? '',
		countries: readList(line.countries),
		city: line.city ?? '',
		series: line.series ?? '',
		edition: line.edition ?? '',
		participants: Number(line.participants),
		objectives: readList(line.objectives),
		title: line.title ?? ''
	}));
}
