import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Filter } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { CountryLine } from './lines';
import type { CountriesFormat } from './texts';

/** From so many years on a country is said to have been left for long. */
const LONG = 3;

/** The finding of the matrix: who was never reached, and who not for long; computed from its rows. */
export function matrixTitle(
	lines: readonly CountryLine[],
	{ lens }: Filter,
	format: CountriesFormat
): Sentence {
	const members = lines.filter(({ reach }) => reach.member_since !== null);
	const count = (n: number, basis?: Figure['basis']): Figure => ({
		measure: 'countries',
		scope: 'mark',
		lens,
		count: qualified(n),
		...(basis && { basis })
	});
	const never = members.filter(({ reach }) => reach.ever === 'no').length;
	const long = lines.filter(
		({ times }) => times.last?.certain && (times.since ?? 0) >= LONG
	).length;
	const reached = lines.filter(({ times }) => times.last !== null).length;
	const undated = lines.filter(({ reach }) => reach.state === 'year-unknown').length;
	const values = {
		neverN: never,
		longN: long,
		longShown: format.number(long),
		reachedN: reached,
		reachedShown: format.number(reached),
		years: LONG
	};
	if (never > 0) {
		const figures = { never: count(never, 'never'), members: count(members.length, 'all-members') };
		if (undated > 0) {
			const more = { ...figures, undated: count(undated, 'undated') };
			return sentence(format, 'matrix.title.neverAndUndated', more, values);
		}
		const kind = long > 0 ? 'neverAndLong' : 'never';
		return sentence(format, `matrix.title.${kind}.${lens}`, figures, values);
	}
	if (long > 0) return sentence(format, `matrix.title.long.${lens}`, {}, values);
	if (reached > 0) return sentence(format, `matrix.title.reached.${lens}`, {}, values);
	return sentence(format, 'matrix.title.unknown');
}
