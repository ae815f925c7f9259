import type { YearRange } from '$lib/model/filter';

/** All years there may be, for what is asked whatever years are chosen. */
export const EVERY_YEAR: YearRange = { from: 0, to: 9999 };
