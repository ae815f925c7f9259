import { knownAmount } from '$lib/counts/reach';
import type { Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { peopleOf } from '$lib/model/people';
import { ZERO, type Count } from '$lib/model/qualified-count';
import { figureCountries } from '$lib/queries/figure-countries';
import { peopleBy } from '$lib/queries/counted-by';
import { figureLists } from '$lib/queries/figure-lists';
import { people } from '$lib/queries/people';
import { inYears, lensOf, toDate, type Place } from './narrow';
import { reading, type Reading } from './reading';

/** Distinct or new people: of the filter, or of one group of it. */
export function peopleReading(
	measure: 'people' | 'new-people',
	ref: FigureRef,
	place: Place
): Reading {
	const { filter } = place;
	const own = inYears(ref, filter);
	const isToDate = ref.basis === 'to-date' || ref.scope === 'cumulative';
	const asked = isToDate ? toDate({ ...place, filter: own }) : own;
	const pick = (row: Parameters<typeof peopleOf>[0]): Count =>
		peopleOf(row, measure === 'people' ? 'people' : 'new');
	const narrow: Filter = {
		...asked,
		...(ref.country !== undefined && { lens: lensOf(ref, asked), countries: [ref.country] }),
		...(ref.type && { types: [ref.type] }),
		...(ref.partner !== undefined && { partners: [ref.partner] }),
		...(ref.series !== undefined && { series: [ref.series] })
	};
	const behind = [{ kind: 'lists' as const, statement: figureLists(narrow) }];
	const grouping = (['country', 'partner', 'series', 'type'] as const).find(
		(one) => ref[one] !== undefined
	);
	if (!grouping) {
		const meaning = isToDate ? 'to-date' : 'counted';
		return reading(
			meaning,
			narrow,
			{ people: people(narrow) },
			({ people: [row] }) => pick(row),
			behind
		);
	}
	const among = { ...asked, lens: grouping === 'country' ? lensOf(ref, asked) : asked.lens };
	return reading(
		'group',
		narrow,
		{
			groups: peopleBy(grouping, among),
			...(grouping === 'country' && { reach: figureCountries(among, among.lens) })
		},
		({ groups, reach = [] }) => {
			const own = groups.find(({ group }) => (group ?? '') === ref[grouping]);
			const row = reach.find(({ country }) => country === ref.country);
			// A country that is known to have no event has nobody at any.
			return !own && row && knownAmount(row)?.value === 0 ? ZERO : pick(own);
		},
		behind
	);
}
