import { between } from './bounds';
import type { Programme } from './programme';
import type { Count } from './qualified-count';

/** What a programme set out to reach by the end of a year, in all or in one country. */
export type Target = NonNullable<Programme['targets']>[number];

/** Whether a target is met; `open` where the counts cannot decide it. */
export type Standing = 'reached' | 'missed' | 'open';

/** A target beside what has been reached by the end of its year. */
export interface TargetRow extends Target {
	/** Null where it cannot be said; then it lies between `low` and `high`. */
	readonly actual: Count;
	readonly low: Count;
	readonly high: Count;
	/** Whether its year is still to come: what is there is only so far. */
	readonly ahead: boolean;
	/** Whether made-up rows are in what was reached. */
	readonly synthetic: boolean;
	readonly standing: Standing;
}

/** Whether a target is met by what lies between two counts, or would be for some of it only. */
export function standingOf(target: number, low: Count, high: Count): Standing {
	const { low: least, high: most } = between(low, high);
	if (least >= target) return 'reached';
	return most < target ? 'missed' : 'open';
}
