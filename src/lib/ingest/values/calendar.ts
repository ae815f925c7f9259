/** Years that a date in a programme's file may have; others are taken for mistakes. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const MS_A_DAY = 86_400_000;

/** Day zero of a spreadsheet's calendar, as days since 1970-01-01. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30) / MS_A_DAY;

/** A year, a month of 1–12 and a day of 1–31, known to exist together. */
export interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** The day if there is one: not 31 February, and not before 1900 or after 2100. */
export function dayOf(year: number, month: number, day: number): Day | null {
	const fits = isYear(year) && month >= 1 && month <= 12 && day >= 1;
	return fits && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

export function isYear(year: number): boolean {
	return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** How many days a month of 1–12 has. */
export function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The year of two digits as strptime reads it: 00–68 are 2000–2068, 69–99 are 1969–1999. */
export function fullYear(twoDigits: number): number {
	return twoDigits + (twoDigits <= 68 ? 2000 : 1900);
}

export function isoDay({ year, month, day }: Day): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Day of the week of an ISO date, 0 for Sunday to 6. */
export function weekdayOf(iso: string): number {
	return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** The ISO date of a spreadsheet's day number (38173 is 2004-07-05), in the calendar from 1900. */
export function serialDay(serial: number): string {
	return new Date((SERIAL_ZERO + serial) * MS_A_DAY).toISOString().slice(0, 10);
}
