const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 (UTC) of an ISO date. */
export function dayNumber(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** The ISO date of a day number. */
export function isoDate(day: number): string {
	return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The ISO date a number of days later. */
export function addDays(date: string, days: number): string {
	return isoDate(dayNumber(date) + days);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: number): number {
	// 1970-01-01 was a Thursday.
	return (day + 3) % 7;
}
