import { pattern, sql, type Fragment } from '$lib/sql/statement';
import type { Field } from '../fields';
import { ADDRESS } from './identity';

/** Four figures that are no year from 1900 on. */
const NO_YEAR = '([03-9][0-9]{3}|1[0-8][0-9]{2}|2[1-9][0-9]{2})';

/**
 * Figures that somebody may dial: after a plus; in the groups phones are written in; or nine and
 * more of them. Not dates, spans of years, numbers with thousands, or the figures of an id.
 */
const PHONE =
	'(^|[^\\p{L}\\p{N}_/.-])(' +
	[
		'[+][(]?[0-9][0-9 ().-]{5,}[0-9]',
		'[(]?[0-9]{2,4}[)]?[ -]{1,2}[0-9]{3,4}[ -][0-9]{3,4}',
		'[(]?[0-9]{2,3}[)]? ?[0-9]{5}[ -][0-9]{4}',
		'[0-9]{2,3} [0-9]{2,3} [0-9]{2} [0-9]{2}',
		'[0-9]{9,}',
		`[0-9]{3}-${NO_YEAR}`,
		`${NO_YEAR}[ -]${NO_YEAR}`
	].join('|') +
	')';

/** Fields whose cells are ids, dates and numbers of visits: figures that are to be read. */
const FIGURES: readonly Field[] = [
	'activity_id',
	'activity_date',
	'start_date',
	'end_date',
	'joined',
	'day',
	'visits',
	'pageviews',
	'visitors'
];

const withoutAddresses = (text: Fragment): Fragment =>
	sql`case when contains(${text}, '@') then regexp_replace(${text}, ${pattern(ADDRESS)}, '•@•', 'g') else ${text} end`;

/** A text without the addresses and phones in it, which would name a person. */
export function masked(text: Fragment): Fragment {
	return sql`regexp_replace(${withoutAddresses(text)}, ${pattern(PHONE)}, '\\1•', 'g')`;
}

/** A cell of a field as it is kept: {@link masked}, but for figures that have to be read. */
export const kept = (field: Field, cell: Fragment): Fragment =>
	FIGURES.includes(field) ? withoutAddresses(cell) : masked(cell);
