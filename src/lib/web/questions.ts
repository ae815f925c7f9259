import type { Filter } from '$lib/model/filter';
import type { WebChoice } from '$lib/model/web-choice';
import { reportedFigures } from '$lib/queries/reported-figures';
import { webBreakdown } from '$lib/queries/web-breakdown';
import { webDays } from '$lib/queries/web-days';
import { webEvents } from '$lib/queries/web-events';
import { askAll, type AnswersTo, type Source } from '$lib/tally/ask';

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
export type WebRows = AnswersTo<ReturnType<typeof webQuestions>>;

/** Asks everything, one statement after the other. */
export const askWeb = (source: Source, filter: Filter, choice: WebChoice): Promise<WebRows> =>
	askAll(source, webQuestions(filter, choice));
