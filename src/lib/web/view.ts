import { daysOf, withinYears, type Day } from '$lib/charts/daily/days';
import type { DailyData } from '$lib/charts/daily/layout';
import { statedLevels, type StatedLevel } from '$lib/counts/visitors';
import { lastHeldYear, type DatasetFacts } from '$lib/model/dataset';
import { isWholeAudience, isWithin, type Filter } from '$lib/model/filter';
import type { MadeUp } from '$lib/model/made-up';
import { isWholeWeb, type WebChoice } from '$lib/model/web-choice';
import { audienceOf } from '$lib/model/filter';
import type { WebRows } from './questions';

/** What the web page shows of one filter and choice. */
export interface WebView {
	readonly rows: WebRows;
	readonly filter: Filter;
	readonly choice: WebChoice;
	readonly facts: DatasetFacts;
	/** What is drawn over time. */
	readonly daily: DailyData;
	/** Every day of the filter's years that has data. */
	readonly days: readonly Day[];
	/** What reports of these years state; conflicts side by side. Only of all web use together. */
	readonly stated: readonly StatedLevel[];
	/** Whether any day shown is made up. */
	readonly demonstration: boolean;
	/** Whether only a part of web use is looked at. */
	readonly isPart: boolean;
}

/** Puts the answers of one filter and choice together. */
export function webView(
	rows: WebRows,
	filter: Filter,
	choice: WebChoice,
	facts: DatasetFacts
): WebView {
	const { portal } = facts.programme;
	const { from, to } = filter.years;
	const isDayWithin = (day: string) => isWithin(Number(day.slice(0, 4)), filter.years);
	const isWhole = isWholeWeb(choice) && isWholeAudience(filter);
	const shown = withinYears(rows.days, filter.years);
	return {
		...{ rows, filter, choice, facts },
		daily: {
			rows: shown,
			levels: rows.reportedFigures.filter(
				({ measure, kind, as_of }) =>
					measure === 'visitors' && kind === 'level' && isWhole && isDayWithin(as_of)
			),
			events: rows.events,
			opened: portal && isDayWithin(portal.opened) ? portal.opened : null,
			// In years that only hold plans nothing has been visited yet.
			years: { from, to: Math.max(from, Math.min(to, lastHeldYear(facts.dimensions))) }
		},
		days: daysOf(shown),
		stated: isWhole ? statedLevels(rows.reportedFigures, filter, filter.years) : [],
		demonstration: shown.some(({ synthetic }) => synthetic > 0),
		isPart: !isWholeWeb(choice) || audienceOf(filter).length > 0
	};
}

/** Which made-up rows the page shows: days, visits and the events marked on them. */
export function madeUpWeb(rows: WebRows, { years }: Filter): MadeUp {
	const made = rows.events.filter(({ synthetic }) => synthetic).length;
	return {
		share: made / Math.max(1, rows.events.length),
		events: made > 0,
		toDate: made > 0,
		web:
			withinYears(rows.days, years).some(({ synthetic }) => synthetic > 0) ||
			rows.breakdown.some(({ synthetic }) => synthetic > 0),
		webBefore: false
	};
}
