import { boundsOf } from './bounds';
import type { Lens } from './filter';
import type { Measure } from './measure';
import { subtract, type Count } from './qualified-count';

/** Whether there is more or less than before; `open` where the counts cannot decide it. */
export type Direction = 'more' | 'fewer' | 'same' | 'open';

/** From one year to the next. */
export interface Change {
	/** The later less the earlier; null where either is not known. Bounds of the earlier turn round. */
	readonly difference: Count;
	readonly direction: Direction;
}

/** What can be said of the change between two counts: nothing of what either leaves open. */
export function changeOf(last: Count, before: Count): Change {
	if (last === null || before === null) return { difference: null, direction: 'open' };
	const [now, then] = [boundsOf(last), boundsOf(before)];
	const [least, most] = [now.low - then.high, now.high - then.low];
	const direction =
		least > 0 ? 'more' : most < 0 ? 'fewer' : least === 0 && most === 0 ? 'same' : 'open';
	return { difference: subtract(last, before), direction };
}

/** One measure of a year beside the year before. */
export interface Compared {
	readonly measure: Extract<Measure, 'events' | 'participations' | 'countries' | 'visitors'>;
	readonly lens?: Lens;
	readonly last: { readonly year: number; readonly count: Count };
	readonly before: { readonly year: number; readonly count: Count };
	/** Whether made-up rows are in either. */
	readonly synthetic: boolean;
}
