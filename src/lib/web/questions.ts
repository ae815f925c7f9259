import type { Connector } from '$lib/engine/connector';
import type { Filter } from '$lib/model/filter';
import type { WebChoice } from '$lib/model/web-choice';
import { reportedFigures, type ReportedFigureRow } from '$lib/queries/reported-figures';
import { webBreakdown, type WebBreakdownRow } from '$lib/queries/web-breakdown';
import { webDays, type WebDaysRow } from '$lib/queries/web-days';
import { webEvents, type WebEventRow } from '$lib/queries/web-events';

/** Everything the web page asks of one filter and what is chosen of web use. */
export function webQuestions(filter: Filter, choice: WebChoice) {
	return {
		days: webDays(filter, choice),
		breakdown: webBreakdown(filter, choice),
		events: webEvents(filter),
		reportedFigures: reportedFigures(filter)
	};
}

/** The answers, by the name of the question. */
export interface WebRows {
	readonly days: WebDaysRow[];
	readonly breakdown: WebBreakdownRow[];
	readonly events: WebEventRow[];
	readonly reportedFigures: ReportedFigureRow[];
}

/** Asks everything, one statement after the other. */
export async function askWeb(
	connector: Connector,
	filter: Filter,
	choice: WebChoice
): Promise<WebRows> {
	const { days, breakdown, events, reportedFigures: reported } = webQuestions(filter, choice);
	return {
		days: await connector.query(days),
		breakdown: await connector.query(breakdown),
		events: await connector.query(events),
		reportedFigures: await connector.query(reported)
	};
}
