import { askCube } from '$lib/cube/ask-cube';
import type { Cube } from '$lib/cube/cube';
import type { Filter } from '$lib/model/filter';
import { overviewQuestions, type OverviewRows } from './questions';

/**
 * The rows of `askOverview` that need no engine. Those of people are left out or, where all that is
 * missing is their number, say that it is.
 */
export function sliceOverview(cube: Cube, filter: Filter, lastHeldYear: number): OverviewRows {
	const rows = askCube(cube, overviewQuestions(filter, lastHeldYear));
	return { ...rows, people: rows.listed } as OverviewRows;
}
