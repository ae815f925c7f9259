import type { Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { peopleOf } from '$lib/model/people';
import type { Count } from '$lib/model/qualified-count';
import { peopleBy } from '$lib/queries/counted-by';
import { figureLists } from '$lib/queries/figure-lists';
import { people } from '$lib/queries/people';
import { inYears, lensOf, toDate, type Place } from './narrow';
import { reading, type Reading } from './reading';

/** Readings of distinct or new people: of the filter, or of one group of it. */
export function peopleReadings(
	measure: 'people' | 'new-people',
	ref: FigureRef,
	place: Place
): Reading[] {
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
	const direct = reading(
		narrow === asked ? 'counted' : 'group',
		narrow,
		{ people: people(narrow) },
		({ people: [row] }) => pick(row),
		behind
	);
	const grouping = (['country', 'partner', 'series', 'type'] as const).find(
		(one) => ref[one] !== undefined
	);
	if (!grouping) return [{ ...direct, meaning: isToDate ? 'to-date' : 'counted' }];
	const among = { ...asked, lens: grouping === 'country' ? lensOf(ref, asked) : asked.lens };
	const grouped = reading(
		'group',
		narrow,
		{ groups: peopleBy(grouping, among) },
		({ groups }) => pick(groups.find(({ group }) => (group ?? '') === ref[grouping])),
		behind
	);
	return [grouped, { ...direct, meaning: 'group' }];
}
