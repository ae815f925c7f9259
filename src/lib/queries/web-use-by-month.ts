import { webUse } from '$lib/facts/web';
import { isWithin, type Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';

/** Web use of one month, as means per day. */
export interface WebUseRow {
	/** First day of the month, ISO. */
	month: string;
	/** Days of the month whose visits are known, for all countries or for those of the filter. */
	days: number;
	/** Visits per day; null where those of no day are known. */
	visits: number | null;
	/** Days of the month whose visitors are known. */
	visitor_days: number;
	/** Mean of the daily unique visitors; null where they are not known. Never a sum. */
	visitors: number | null;
	/** Share of the month's visits that is made up, 0 to 1; of no visits, 0. */
	synthetic: number;
}

/**
 * Visits and visitors per day, by month. Only the audience lens gives web use a country; types,
 * series and partners do not apply to it. Visitors are known for all countries together, or for one.
 */
export function webUseByMonth(filter: Filter): Question<WebUseRow> {
	return question({ months: { fact: 'visit', use: webUse(filter) } }, ({ months }) =>
		months
			.filter(({ month }) => isWithin(Number(month.slice(0, 4)), filter.years))
			.map(({ month, days, visits, synthetic, visitor_days, visitors }) => ({
				month,
				days,
				visits: days === 0 ? null : visits / days,
				visitor_days,
				visitors: visitor_days === 0 ? null : visitors / visitor_days,
				synthetic: visits === 0 ? 0 : synthetic / visits
			}))
	);
}
