import { qualified, type Count } from './qualified-count';

/**
 * A number of different persons; null where nobody is listed. Rows that name nobody may be one of the
 * others or each other: with any of them there are at most so many.
 */
export function persons(value: number | null | undefined, unidentified = 0): Count {
	if (value === null || value === undefined) return null;
	return unidentified > 0 ? qualified(value, 'at-most') : qualified(value);
}

/** What rows say of the people of a filter or a group, and of those new among them. */
interface Counted {
	readonly people: number | null;
	readonly new_people: number | null;
	readonly unidentified: number;
}

/** The people of a row, or those new among them. */
export function peopleOf(row: Counted | undefined, counted: 'people' | 'new'): Count {
	return persons(counted === 'people' ? row?.people : row?.new_people, row?.unidentified);
}

/** The different people to the end of a row's year. */
export function peopleToDateOf(
	row: { readonly people_to_date: number | null; readonly unidentified_to_date: number } | undefined
): Count {
	return persons(row?.people_to_date, row?.unidentified_to_date);
}
