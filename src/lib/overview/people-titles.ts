import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import type { Filter } from '$lib/model/filter';
import { peopleOf, peopleToDateOf } from '$lib/model/people';
import type { PeopleRow } from '$lib/queries/people';
import type { PeopleToDateRow } from '$lib/queries/people-to-date';

/** What is known of people to the end of the filter's years; undefined before the first event. */
export function toDate(
	rows: readonly PeopleToDateRow[],
	{ years }: Filter
): PeopleToDateRow | undefined {
	return rows.findLast(({ year }) => year <= years.to);
}

/** The finding of the chart of people: how many different ones by the end of the filter's years. */
export function peopleTitle(
	rows: readonly PeopleToDateRow[],
	filter: Filter,
	format: Format
): Sentence {
	const last = toDate(rows, filter);
	const count = peopleToDateOf(last);
	if (!last || count === null) return sentence(format, 'counted.unknown.people');
	const total = { measure: 'people', scope: 'cumulative', count } as const;
	return sentence(
		format,
		'people.title',
		{ total },
		{ year: String(last.year), totalInWords: format.countInWords(count, 'noun.people') }
	);
}

/** The finding of the chart of new people: how many within the filter's years. */
export function newTitle(
	people: PeopleRow | undefined,
	{ years }: Filter,
	format: Format
): Sentence {
	const count = peopleOf(people, 'new');
	if (count === null) return sentence(format, 'counted.unknown.new');
	const total = { measure: 'new-people', scope: 'filter', count } as const;
	return sentence(
		format,
		'new.title',
		{ total },
		{ years: format.years(years), totalInWords: format.countInWords(count, 'noun.people') }
	);
}
