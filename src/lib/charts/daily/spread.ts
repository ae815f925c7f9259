/** A day with its place. */
export interface DayPlace {
	/** Days since 1970, to tell neighbours from gaps. */
	readonly at: number;
	readonly x: number;
	readonly value: number;
}

/** The least and the most of the days that share a column. */
export interface Column {
	readonly x: number;
	readonly low: number;
	readonly high: number;
}

/** Room that a day needs to be seen by itself, and that a column of several needs, in pixels. */
const DAY = 2;
const SEVERAL = 4;

/** Days in one column: one where there is room, else whole weeks, for a week goes up and down. */
export function daysPerColumn(pixelsPerDay: number): number {
	if (pixelsPerDay >= DAY) return 1;
	return 7 * Math.max(1, Math.ceil(SEVERAL / (7 * pixelsPerDay)));
}

/** Days in unbroken runs: nothing is drawn over a day without data. */
function runs(days: readonly DayPlace[]): DayPlace[][] {
	const found: DayPlace[][] = [];
	for (const day of days) {
		const run = found.at(-1);
		if (run && day.at - run.at(-1)!.at === 1) run.push(day);
		else found.push([day]);
	}
	return found;
}

/**
 * The spread of daily values over a drawing, in unbroken runs of columns: of single days where there
 * is room, else of weeks, so that a path grows with the picture and not with the data.
 */
export function spread(days: readonly DayPlace[], pixelsPerDay: number): Column[][] {
	const together = daysPerColumn(pixelsPerDay);
	return runs(days).map((run) => {
		const columns: Column[] = [];
		for (let start = 0; start < run.length; start += together) {
			const own = run.slice(start, start + together);
			const values = own.map(({ value }) => value);
			columns.push({
				x: (own[0]!.x + own.at(-1)!.x) / 2,
				low: Math.min(...values),
				high: Math.max(...values)
			});
		}
		return columns;
	});
}
