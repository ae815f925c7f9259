import { headerKey } from '../header';
import type { Table } from '../table';

const MARKS = ['Marca temporal', 'Carimbo de data/hora'].map(headerKey);
const FIRST_ONLY = headerKey('Timestamp');

/**
 * Whether a table is the answers of a Google form, by the time of answering: "Timestamp" is said
 * elsewhere too, so that it must be the first column.
 */
export function isGoogleForm({ columns, keys }: Table): boolean {
	return MARKS.some((mark) => keys.has(mark)) || columns[0]?.key === FIRST_ONLY;
}

/** The keys of the time of answering, which is neither when an event is nor when somebody came. */
export const ANSWERED_AT: ReadonlySet<string> = new Set([...MARKS, FIRST_ONLY]);
