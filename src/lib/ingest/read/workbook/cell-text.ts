/** A cell as the library gives it: numbers as they stand in the file. */
export type Cell = string | number | boolean | Date | null;

/** Before this day a date cell holds a time of day, or a duration. */
const FIRST_DAY = Date.UTC(1900, 0, 1);
const DAY = 86_400_000;

/**
 * A cell as text: dates as `2004-03-01` or `2004-03-01 09:30:00`, times of day as `09:30:00`,
 * numbers in their shortest decimal form, booleans as TRUE and FALSE, empty cells as ''.
 */
export function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (cell instanceof Date) return dateText(cell.getTime());
	if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
	return String(cell);
}

/** A number of a workbook, which keeps more digits than it has, in the shortest form that equals it. */
export function shortest(written: string): string {
	const number = Number(written);
	return Number.isFinite(number) ? String(number) : written;
}

function dateText(exact: number): string {
	// Serial numbers are fractions of days: a second is as near as they come.
	const time = Math.round(exact / 1000) * 1000;
	if (Number.isNaN(time)) return '';
	const [day, clock] = new Date(time).toISOString().slice(0, 19).split('T') as [string, string];
	if (time < FIRST_DAY) return clock;
	return time % DAY === 0 ? day : `${day} ${clock}`;
}
