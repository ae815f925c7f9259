import type { DailyLayout } from './layout';

/** Where the reader is in the picture: at a month, at a day of it, or at an event. */
export type Spot =
	| { readonly kind: 'month'; readonly id: string }
	| { readonly kind: 'day'; readonly id: string; readonly month: string }
	| { readonly kind: 'event'; readonly id: string };

/** The day nearest to a place in the plot; null where there is none. */
export function dayAt({ days }: DailyLayout, x: number): string | null {
	let nearest: string | null = null;
	let least = Infinity;
	for (const day of days) {
		const distance = Math.abs(day.x - x);
		if (distance < least) [nearest, least] = [day.day, distance];
	}
	return nearest;
}

/**
 * The day before (`step` -1) or after (1) the one the reader is at; from a month, its last or first
 * day. Undefined where there is none.
 */
export function stepByDay(layout: DailyLayout, spot: Spot, step: 1 | -1): string | undefined {
	const { days } = layout;
	if (spot.kind === 'day') return days[days.findIndex(({ day }) => day === spot.id) + step]?.day;
	const month = spot.id.slice(0, 7);
	const own = days.filter(({ day }) => day.slice(0, 7) === month);
	return (step > 0 ? own[0] : own.at(-1))?.day;
}

/** The first day of the month a day lies in, as months are named. */
export const monthOf = (day: string) => `${day.slice(0, 7)}-01`;
