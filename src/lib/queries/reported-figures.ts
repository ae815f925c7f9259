import type { Filter } from '$lib/model/filter';
import type { ReportedFigure } from '$lib/model/reported-figure';
import { question, type Question } from '$lib/tally/ask';
import { stated } from '$lib/tally/tally';

/** What reports state up to the end of the filter's years, conflicting statements included. */
export function reportedFigures(filter: Filter): Question<ReportedFigure> {
	return question({ all: stated('reported_figure') }, ({ all }) =>
		all.filter(({ as_of }) => Number(as_of.slice(0, 4)) <= filter.years.to)
	);
}
