import type { Filter } from '$lib/model/filter';
import { sql, type Fragment } from '$lib/sql/statement';
import { eventRows } from '$lib/tally/statement';
import { eventsBy } from '$lib/tally/tally';
import { listedParticipants } from '$lib/facts/matches';

/** What held events can be grouped by. `country` is read by the lens in force. */
export const GROUPINGS = ['year', 'country', 'type', 'series', 'partner'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** Whether groups are the participants' own countries: then an event is split among them. */
export function isByOrigin(grouping: Grouping, { lens }: Filter): boolean {
	return grouping === 'country' && lens === 'origin';
}

/** Whether there are no such groups: web visits have no persons. */
export function isOfTheWeb(grouping: Grouping, { lens }: Filter): boolean {
	return grouping === 'country' && lens === 'audience';
}

/**
 * One row per held event of the filter, group it belongs to and person listed there: `group,
 * nr`, and of the person as `listedParticipants` says; null where nobody is.
 */
export function presentInGroups(grouping: Grouping, filter: Filter): Fragment {
	const { from, to } = filter.years;
	const columns = grouping === 'year' ? (['year'] as const) : (['year', grouping] as const);
	const rows = eventRows(eventsBy(columns, filter));
	const name: Fragment = { text: `"${grouping}"`, values: [] };
	const ofGroup = isByOrigin(grouping, filter)
		? sql`p.country is not distinct from g."group"`
		: sql`true`;
	const any = isOfTheWeb(grouping, filter) ? sql`false` : sql`true`;
	return sql`select g."group", g.nr, p.person, p.is_new, p.after_first_year, p.identified, p.synthetic
		from (select ${name}::varchar as "group", nr from (${rows}) where year between ${from} and ${to} and ${any}) g
			left join ${listedParticipants(filter)} p on p.nr = g.nr and ${ofGroup}`;
}
