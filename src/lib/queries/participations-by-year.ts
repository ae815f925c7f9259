import type { Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { eventsBy } from '$lib/tally/tally';
import { byCode } from './by-code';

/**
 * Events of one year whose headcounts share a qualifier. `participations` is null, and `qualifier`
 * "unknown", for the events nobody counted.
 */
export interface ParticipationsRow {
	year: number;
	qualifier: string;
	participations: number | null;
	events: number;
	/** How many of the events are made up. */
	synthetic: number;
}

/** Held events and their participations, year by year, from the beginning to the filter's end. */
export function participationsByYear(filter: Filter): Question<ParticipationsRow> {
	return question({ events: eventsBy(['year'], filter) }, ({ events }) =>
		events
			.filter(({ year }) => year <= filter.years.to)
			.map(({ year, qualifier, participations, events: n, synthetic }) => ({
				...{ year, qualifier, participations, events: n, synthetic }
			}))
			.sort((a, b) => a.year - b.year || byCode(a.qualifier, b.qualifier))
	);
}
