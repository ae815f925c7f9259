import { asQualified } from '$lib/counts/year-counts';
import { capitalised } from '$lib/format/filter-in-words';
import { worded } from '$lib/format/sources';
import type { Programme } from '$lib/model/programme';
import type { ActivityRow } from '$lib/queries/activities';
import type { ActivitiesRows } from './questions';
import type { ActivitiesFormat } from './texts';
import { isEvent } from './words';

/** What should be looked into at one activity: a limit broken, heads nobody counted. */
export function findingsOf(
	row: ActivityRow,
	{ capacityExceeded }: Pick<ActivitiesRows, 'capacityExceeded'>,
	programme: Programme,
	format: ActivitiesFormat
): string[] {
	const exceeded = capacityExceeded
		.filter(({ activity_id }) => activity_id === row.activity_id)
		.map(({ headcount, qualifier, capacity }) =>
			capitalised(
				format.t(
					worded(programme, 'activities.finding.capacity', 'activities.finding.capacity.own'),
					{
						count: format.countInWords(asQualified(headcount, qualifier)),
						capacity: format.number(capacity)
					}
				)
			)
		);
	const isUncounted = isEvent(row) && row.headcount === null;
	return [...exceeded, ...(isUncounted ? [format.t('activities.finding.uncounted')] : [])];
}
