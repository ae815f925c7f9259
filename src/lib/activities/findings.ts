import { asQualified } from '$lib/counts/year-counts';
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
		.map(({ title, headcount, qualifier, capacity }) =>
			format.t(worded(programme, 'notes.capacity', 'notes.capacity.own'), {
				title,
				count: format.countInWords(asQualified(headcount, qualifier)),
				capacity: format.number(capacity)
			})
		);
	const isUncounted = isEvent(row) && row.headcount === null;
	return [...exceeded, ...(isUncounted ? [format.t('notes.uncounted', { n: 1 })] : [])];
}
