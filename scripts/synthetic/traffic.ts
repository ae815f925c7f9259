import { dayNumber, weekday } from './days.ts';

/** The portal's first day (inferred from the report) and the last that is made up. */
export const FIRST_DAY = dayNumber('2001-07-15');
export const LAST_DAY = dayNumber('2004-12-31');

/** Visits on an average day, between which growth is straight. */
const LEVELS: readonly (readonly [day: number, visits: number])[] = [
	[FIRST_DAY, 200],
	[dayNumber('2002-01-01'), 330],
	[dayNumber('2003-01-01'), 620],
	[dayNumber('2004-01-01'), 980],
	[dayNumber('2004-10-01'), 1430],
	[LAST_DAY, 1450]
];

/** Monday to Sunday; the mean is 1. */
const WEEK = [1.14, 1.18, 1.17, 1.13, 1.02, 0.68, 0.68] as const;

const DURING_EVENT = 1.12;
const AFTER_EVENT = 1.06;
const DAYS_AFTER = 3;

/** An event that people look up on the portal, with its days and hosts. */
export interface Occasion {
	readonly first: number;
	readonly last: number;
	readonly countries: readonly string[];
}

/** What is to be expected of a day: how many visits, and which hosts' visitors come more often. */
export interface DayOutlook {
	readonly visits: number;
	readonly hosts: readonly string[];
}

/** The visits to expect on a day: growth × weekly rhythm × the pull of events. */
export function outlook(day: number, occasions: readonly Occasion[]): DayOutlook {
	const near = occasions.filter(({ first, last }) => first <= day && day <= last + DAYS_AFTER);
	const during = near.filter(({ last }) => day <= last);
	const pull = during.length ? DURING_EVENT : near.length ? AFTER_EVENT : 1;
	return {
		visits: levelOn(day) * (WEEK[weekday(day)] ?? 1) * pull,
		hosts: during.flatMap(({ countries }) => countries)
	};
}

function levelOn(day: number): number {
	for (const [index, [to, after]] of LEVELS.entries()) {
		const previous = LEVELS[index - 1];
		if (!previous || day > to) continue;
		const [from, before] = previous;
		return before + ((after - before) * (day - from)) / (to - from);
	}
	throw new RangeError('The portal has no level on that day');
}
