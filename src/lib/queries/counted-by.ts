import { isWithin, type Filter } from '$lib/model/filter';
import { sql, type Statement } from '$lib/sql/statement';
import { question, type Question } from '$lib/tally/ask';
import { eventsBy, type EventRow } from '$lib/tally/tally';
import { byCode } from './by-code';
import { isOfTheWeb, presentInGroups, type Grouping } from './event-groups';
import { PEOPLE } from './people';

/**
 * Held events of one group whose headcounts share a qualifier. `participations` is null, and
 * `qualifier` "unknown", for the events nobody counted.
 */
export interface ParticipationsByRow {
	/** A year, a country's code, an id or a name; null where it is not known or there is none. */
	group: string | null;
	qualifier: string;
	/** Additive over qualifiers; over groups only where an event has one, or by origin. */
	participations: number | null;
	/** An event of two groups counts in both. */
	events: number;
	/** How many of the events are made up. */
	synthetic: number;
}

/** Distinct persons of one group. Never additive: a person may be in several groups. */
export interface PeopleByRow {
	/** As in {@link ParticipationsByRow}. */
	group: string | null;
	/** Held events of the group. */
	events: number;
	/** Those with a list of participants; by origin, a list with participants from that country. */
	listed_events: number;
	/** Distinct participants of the listed events; null without any. */
	people: number | null;
	/** Those whose first listed event is among them; null where that cannot be said. */
	new_people: number | null;
	/** How many of the people are rows that name nobody. */
	unidentified: number;
	/** How many of the listed events are made up, or their lists are. */
	synthetic: number;
}

type Counted = Pick<EventRow, 'year' | 'qualifier' | 'participations' | 'events' | 'synthetic'>;

/** Adds the rows of each group and qualifier up over the filter's years. */
function grouped<Row extends Counted>(
	rows: readonly Row[],
	{ years }: Filter,
	groupOf: (row: Row) => string | null
): ParticipationsByRow[] {
	const groups = new Map<string, ParticipationsByRow>();
	for (const row of rows) {
		if (!isWithin(row.year, years)) continue;
		const { qualifier, participations, events, synthetic } = row;
		const key = JSON.stringify([groupOf(row), qualifier]);
		const sum = groups.get(key);
		if (!sum) {
			groups.set(key, { group: groupOf(row), qualifier, participations, events, synthetic });
		} else {
			sum.participations =
				sum.participations === null ? null : sum.participations + (participations ?? 0);
			sum.events += events;
			sum.synthetic += synthetic;
		}
	}
	return [...groups.values()].sort(
		(a, b) => byCode(a.group, b.group) || byCode(a.qualifier, b.qualifier)
	);
}

/** Held events of the filter and their participations, by what they are grouped by. */
export function participationsBy(
	grouping: Grouping,
	filter: Filter
): Question<ParticipationsByRow> {
	if (isOfTheWeb(grouping, filter)) return question({}, () => []);
	if (grouping === 'year') {
		return question({ rows: eventsBy(['year'], filter) }, ({ rows }) =>
			grouped(rows, filter, ({ year }) => String(year))
		);
	}
	return question({ rows: eventsBy(['year', grouping], filter) }, ({ rows }) =>
		grouped(rows, filter, (row) => row[grouping])
	);
}

/** Distinct participants of each group and those new to the programme, as `people` counts them. */
export function peopleBy(grouping: Grouping, filter: Filter): Statement<PeopleByRow> {
	return sql`select "group", count(distinct nr)::integer as events,
			(count(distinct nr) filter (where person is not null))::integer as listed_events, ${PEOPLE},
			(count(distinct nr) filter (where synthetic))::integer as synthetic
		from (${presentInGroups(grouping, filter)}) group by "group" order by "group" nulls last`;
}
