import type { Cube } from '$lib/cube/cube';
import { slicesOf } from '$lib/cube/slices';
import type { Filter } from '$lib/model/filter';
import { answerOverview, type OverviewRows } from './questions';

/** The rows of `askOverview`, people apart, without asking any engine: see `slicePeople`. */
export function sliceOverview(cube: Cube, filter: Filter, lastHeldYear: number): OverviewRows {
	return answerOverview(slicesOf(cube), filter, lastHeldYear);
}
