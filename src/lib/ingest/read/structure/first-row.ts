import { isKnownHeader } from '../../recognise/synonyms';
import { readCountry } from '../../values/country';
import { readMode } from '../../values/mode';
import { readSex } from '../../values/sex';
import { verdictOn } from './verdict';

/** How many rows below are looked at, and how many of their cells must be of the kind. */
const LOOKED_AT = 200;
const SHARE = 0.8;

/** What cells name that is no name of a column. Shorter ones, as "ID", may be both. */
const VALUES: readonly ((text: string) => boolean)[] = [
	(text) => readCountry(text).kind === 'country',
	(text) => readSex(text) !== null,
	(text) => readMode(text) !== null
];
const SHORTEST = 4;

/**
 * Whether a row of text that was taken for the header may be the first row of a table without one:
 * no shape tells it from the rows below, no cell is a header of any kind, and one names a country,
 * sex or mode as the cells under it do.
 */
export function mayBeData(row: readonly string[], below: readonly (readonly string[])[]): boolean {
	if (row.some(isKnownHeader) || verdictOn(row, below) !== 'unknown') return false;
	return row.some((cell, column) => {
		const under = below
			.slice(0, LOOKED_AT)
			.map((other) => (other[column] ?? '').trim())
			.filter((text) => text !== '');
		if (cell.trim().length < SHORTEST || under.length === 0) return false;
		return VALUES.some(
			(is) => is(cell) && under.filter((text) => is(text)).length >= under.length * SHARE
		);
	});
}
