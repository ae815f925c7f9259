import { isWithin, type Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { eventsBy, stated } from '$lib/tally/tally';

/**
 * Activities of one type, year and status. An activity of two types is in two rows, so the sum of
 * `activities` over a year may exceed `year_total`, which counts each once.
 */
export interface ActivityTypeRow {
	year: number;
	/** Its id; empty for the activities whose type is not stated. */
	type: string;
	/** Whether the activity convenes people and, when held, is an event. */
	convenes: boolean;
	status: 'held' | 'planned';
	activities: number;
	/** Activities of that year, status and `convenes`, each counted once. */
	year_total: number;
	/** How many of `activities` are made up. */
	synthetic: number;
}

type Kind = Pick<ActivityTypeRow, 'year' | 'status' | 'convenes'>;

const kindOf = ({ year, status, convenes }: Kind) => `${year} ${status} ${convenes}`;

/** Held and planned activities by type and year, in the programme's order, undescribed types last. */
export function activityTypesByYear(filter: Filter): Question<ActivityTypeRow> {
	const kinds = ['year', 'status', 'convenes'] as const;
	return question(
		{
			span: stated('span'),
			typed: eventsBy([...kinds, 'type'], filter, 'any'),
			each: eventsBy(kinds, filter, 'any')
		},
		({ span: [span], typed, each }) => {
			const totals = new Map<string, number>();
			for (const row of each) totals.set(kindOf(row), (totals.get(kindOf(row)) ?? 0) + row.events);
			const rows = new Map<string, ActivityTypeRow>();
			for (const { type, year, status, convenes, events, made } of typed) {
				if (!isWithin(year, filter.years)) continue;
				const kind = { year, status, convenes };
				const key = `${kindOf(kind)} ${type ?? ''}`;
				const row = rows.get(key) ?? {
					...{ ...kind, type: type ?? '', activities: 0, synthetic: 0 },
					year_total: totals.get(kindOf(kind)) ?? 0
				};
				rows.set(key, {
					...row,
					activities: row.activities + events,
					synthetic: row.synthetic + made
				});
			}
			const order = span?.types ?? [];
			const place = ({ type }: ActivityTypeRow) =>
				type === '' ? order.length : order.indexOf(type);
			return [...rows.values()].sort(
				(a, b) =>
					a.year - b.year ||
					Number(a.status === 'planned') - Number(b.status === 'planned') ||
					place(a) - place(b) ||
					Number(a.convenes) - Number(b.convenes)
			);
		}
	);
}
