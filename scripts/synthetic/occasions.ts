import { readFileSync } from 'node:fs';
import type { SyntheticEvent } from './activities.ts';
import { readCsv, readList } from './csv.ts';
import { dayNumber } from './days.ts';
import type { Occasion } from './traffic.ts';

const REPORTED = new URL('../../data/iberpyme/activities.csv', import.meta.url);

/** Every event that drew people to the portal: the made-up ones, and the report's dated ones. */
export function collectOccasions(events: readonly SyntheticEvent[]): Occasion[] {
	const synthetic = events.map(({ start, days, countries }) => ({
		first: dayNumber(start),
		last: dayNumber(start) + days - 1,
		countries
	}));
	const reported = readCsv(readFileSync(REPORTED, 'utf8'))
		.filter((row) => row.status === 'held' && row.date_precision === 'day')
		.map((row) => ({
			first: dayNumber(row.start_date ?? ''),
			last: dayNumber(row.end_date ?? ''),
			countries: readList(row.countries)
		}));
	return [...synthetic, ...reported];
}
