import type { ReportedFigure } from '$lib/model/reported-figure';
import { question, type Question } from '$lib/tally/ask';
import { stated } from '$lib/tally/tally';

/** Every figure that reports state, whatever the filter, in the order they were made. */
export function allReportedFigures(): Question<ReportedFigure> {
	return question({ all: stated('reported_figure') }, ({ all }) =>
		[...all].sort((a, b) => (a.as_of < b.as_of ? -1 : Number(a.as_of > b.as_of)))
	);
}
