import { isWithin, type Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { eventsBy } from '$lib/tally/tally';
import type { PeopleRow } from './people';

/** The row of `people` without anybody counted: how many events there are, and how many have a list. */
export function listedEvents(filter: Filter): Question<PeopleRow> {
	return question({ rows: eventsBy(['year', 'listed'], filter) }, ({ rows }) => {
		const own = rows.filter(({ year }) => isWithin(year, filter.years));
		const count = (of: typeof own) => of.reduce((total, { events }) => total + events, 0);
		const listed_events = count(own.filter(({ listed }) => listed));
		return [{ events: count(own), listed_events, people: null, new_people: null, unidentified: 0 }];
	});
}
