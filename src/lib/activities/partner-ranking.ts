import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { PartnerRow } from '$lib/queries/partners';
import type { ActivitiesFormat } from './texts';

/** In how many published activities it is a partner. */
export function publishedOf({ published_held: held, published_planned: planned }: PartnerRow) {
	return held + planned;
}

/** Who is a partner most often, made-up activities left out. */
export function partnersTitle(rows: readonly PartnerRow[], format: ActivitiesFormat): Sentence {
	const most = Math.max(0, ...rows.map(publishedOf));
	const leaders = rows.filter((row) => most > 0 && publishedOf(row) === most);
	const mark = (n: number, partner: string): Figure => ({
		measure: 'activities',
		scope: 'mark',
		basis: 'held-or-planned',
		facts: 'reported',
		count: qualified(n),
		partner
	});
	const [first] = leaders;
	const made = rows.some(({ synthetic }) => synthetic > 0) ? 'yes' : 'no';
	if (!first) return sentence(format, 'activities.partners.none', {}, { n: rows.length });
	if (leaders.length > 1) {
		return sentence(
			format,
			leaders.length > 3 ? 'activities.partners.even' : 'activities.partners.tie',
			{ amount: mark(most, first.partner) },
			{
				made,
				n: most,
				leaders: leaders.length,
				names: format.list(leaders.map(({ partner }) => partner))
			}
		);
	}
	return sentence(
		format,
		'activities.partners.title',
		{ amount: mark(most, first.partner) },
		{
			made,
			name: first.partner,
			n: most,
			held: first.published_held,
			planned: first.published_planned
		}
	);
}
