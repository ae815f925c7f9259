import type { Row } from './csv.ts';
import { PROVENANCE } from './provenance.ts';
import { createRandom } from './random.ts';
import type { VisitRow } from './visits.ts';

const SEED = 20041231;

/** The columns of the daily visitors table, in the Data Package's order. */
export const DAILY_VISITORS_COLUMNS = ['day', 'country', 'visitors', 'provenance'] as const;

export type DailyVisitorsRow = Row<(typeof DAILY_VISITORS_COLUMNS)[number]>;

/** One row per day over all countries: about five in six visits are a visitor's first of the day. */
export function generateDailyVisitors(visits: readonly VisitRow[]): DailyVisitorsRow[] {
	const random = createRandom(SEED);
	const totals = new Map<string | number, number>();
	for (const row of visits) totals.set(row.day, (totals.get(row.day) ?? 0) + row.visits);
	return [...totals].map(([day, total]) => ({
		day,
		country: '',
		visitors: Math.floor(total * random.between(0.81, 0.85)),
		provenance: PROVENANCE
	}));
}
