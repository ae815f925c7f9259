import { scaleUtc, utcMonth } from 'd3';
import type { Format } from '$lib/format/format';

/** Room for a name, in pixels. */
const ROOM = 64;
const STEPS = [1, 2, 3, 6];

/** First days of years where three or more are in sight, else of months: as many as have room. */
export function namedDates([from, to]: readonly [Date, Date], width: number): Date[] {
	const most = Math.max(2, Math.floor(width / ROOM));
	const years = scaleUtc([from, to], [0, width])
		.ticks(most)
		.filter((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
	if (years.length > 2) return years;
	const months = utcMonth.range(from, to);
	const step = STEPS.find((one) => months.length / one <= most) ?? 12;
	const named = months.filter((date) => date.getUTCMonth() % step === 0);
	return months.length > 1 && named.length > 0
		? named
		: [new Date((Number(from) + Number(to)) / 2)];
}

/** The name of a date of {@link namedDates}: of a January its year, and in full what stands alone. */
export function dateName(at: Date | number, format: Format): string {
	const date = new Date(at);
	const iso = date.toISOString();
	if (date.getUTCDate() !== 1) return format.month(iso.slice(0, 10));
	return date.getUTCMonth() === 0 ? iso.slice(0, 4) : format.monthShort(iso.slice(0, 10));
}
