import type { FIELDS, Kind } from '../fields';
import { headerKey, withoutNote } from './header';
import { ACTIVITY_SYNONYMS } from './synonyms/activities';
import { ATTENDANCE_SYNONYMS } from './synonyms/attendance';
import type { Synonyms } from './synonyms/field-words';
import { VISIT_SYNONYMS } from './synonyms/visits';
import { spaced } from './table';

/** The headers of one field, ready to compare with a column's. */
export interface FieldHeaders {
	/** Rank by key of headers that say it plainly: 0 is the surest. */
	readonly sure: ReadonlyMap<string, number>;
	/** The same for words that can mean other things too. */
	readonly loose: ReadonlyMap<string, number>;
	/** Words within a longer header, each with a space on either side. */
	readonly within: readonly string[];
	/** Words that speak against it. */
	readonly not: readonly string[];
	/** Words of a note that single it out. */
	readonly best: readonly string[];
}

const list = (text = '') => text.split('|').flatMap((part) => (part.trim() ? [part.trim()] : []));

const ranked = (text: string | undefined) =>
	new Map(list(text).map((synonym, rank) => [headerKey(synonym), rank] as const));

function prepared<F extends string>(words: Synonyms<F>): [F, FieldHeaders][] {
	return (Object.keys(words) as F[]).map((field) => [
		field,
		{
			sure: ranked(words[field].sure),
			loose: ranked(words[field].loose),
			within: list(words[field].within).map(spaced),
			not: list(words[field].not).map(spaced),
			best: list(words[field].best).map(spaced)
		}
	]);
}

/** Every field of each kind with its headers in Spanish, Portuguese and English. */
export const SYNONYMS: {
	readonly [K in Kind]: readonly (readonly [(typeof FIELDS)[K][number], FieldHeaders])[];
} = {
	activities: prepared(ACTIVITY_SYNONYMS),
	attendance: prepared(ATTENDANCE_SYNONYMS),
	visits: prepared(VISIT_SYNONYMS)
};

const HEADERS = new Set(
	Object.values(SYNONYMS).flatMap((fields) =>
		fields.flatMap(([, { sure, loose }]) => [...sure.keys(), ...loose.keys()])
	)
);

/** Whether a text is, with or without its note, a header of any field of any kind. */
export function isKnownHeader(text: string): boolean {
	return HEADERS.has(headerKey(text)) || HEADERS.has(headerKey(withoutNote(text)));
}
