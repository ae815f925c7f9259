import { isWithin, type Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { where, type OverLimitRow } from '$lib/tally/tally';

/** A held event with more people than its own limit, or the strictest of its types', allows. */
export type CapacityExceededRow = Omit<OverLimitRow, 'year'>;

/** Events of the filter above their limit, the earliest first. */
export function capacityExceeded(filter: Filter): Question<CapacityExceededRow> {
	return question({ above: { fact: 'over_limit', where: where(filter) } }, ({ above }) =>
		above
			.filter(({ year }) => isWithin(year, filter.years))
			.map(({ activity_id, title, headcount, qualifier, capacity, source }) => ({
				...{ activity_id, title, headcount, qualifier, capacity, source }
			}))
	);
}
