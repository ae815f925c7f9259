import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import type { Filter } from '$lib/model/filter';
import { MEASURE_OF } from '$lib/model/measure';
import type { Reconciliation } from './who-counts';
import { NOUN } from './who-title';

/**
 * What the bars add up to and why that is more than there are: an event of several countries, or a
 * person counted in several, stands in each. Nothing where nothing is known.
 */
export function reconciliationInWords(
	{ added, total, eventsInSeveral, peopleInSeveral }: Reconciliation,
	filter: Filter,
	format: Format
): Sentence[] {
	const { count, lens, countries } = filter;
	if (added === null || total === null || lens === 'audience') return [];
	const isSame = added.value === total.value;
	const said: Sentence[] = [];
	if (isSame) {
		said.push(sentence(format, 'who.strip.all', {}, { added: format.count(added) }));
	} else {
		// Of the chosen countries alone the total would be another: here it is only written.
		const whole = { measure: MEASURE_OF[count], scope: 'filter', count: total } as const;
		const figures = countries.length === 0 ? { total: whole } : undefined;
		said.push(
			sentence(
				format,
				countries.length === 0 ? 'who.strip.more' : 'who.strip.everywhere',
				figures,
				{
					added: format.count(added),
					totalInWords: format.countInWords(total, `noun.${NOUN[count]}`)
				}
			)
		);
	}
	if (eventsInSeveral > 0 && (lens === 'host' || lens === 'speaker'))
		said.push(sentence(format, `who.strip.events.${lens}`, {}, { n: eventsInSeveral }));
	if (count !== 'participations' && peopleInSeveral > 0) {
		const values = { n: peopleInSeveral, shown: format.number(peopleInSeveral) };
		said.push(sentence(format, 'who.strip.people', {}, values));
	}
	return said;
}
