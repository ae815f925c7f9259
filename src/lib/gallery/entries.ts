import { CUMULATIVE_ENTRY } from './cumulative';
import { DAILY_ENTRY } from './daily';
import type { Entry } from './entry';
import { MAP } from './map';
import { MATRIX } from './matrix';
import { RANKED } from './ranked';
import { TARGETS } from './targets';
import { TIMELINE } from './timeline';
import { TYPES_ENTRY } from './types';
import { WEB_ENTRY } from './web';

/** Every chart of the site, in the order the gallery shows them. */
export const ENTRIES: readonly Entry[] = [
	MAP,
	MATRIX,
	CUMULATIVE_ENTRY,
	TYPES_ENTRY,
	WEB_ENTRY,
	DAILY_ENTRY,
	RANKED,
	TARGETS,
	TIMELINE
];
