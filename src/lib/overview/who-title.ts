import { joined, sentence, type Sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import type { Filter } from '$lib/model/filter';
import { MEASURE_OF, type Figure } from '$lib/model/measure';
import type { CountryCounts } from './who-counts';

/** The noun of what a way of counting counts, as messages name it. */
export const NOUN = { participations: 'participations', people: 'people', new: 'people' } as const;

/** A country's count as a figure. */
export function figureOf(one: CountryCounts, { lens, count }: Filter): Figure {
	return {
		measure: MEASURE_OF[count],
		scope: 'mark',
		lens,
		count: one[count],
		...(one.country !== null && { country: one.country })
	};
}

/** A country's count in words: "485 participations". */
export function amountInWords(one: CountryCounts, { count }: Filter, format: Format): string {
	return format.countInWords(one[count], `noun.${NOUN[count]}`);
}

/** "Colombia: 485 participations; Chile: unknown": the chosen countries, one by one. */
function chosen(counts: readonly CountryCounts[], filter: Filter, format: Format): Sentence {
	const parts = filter.countries.flatMap((country) => {
		const one = counts.find((other) => other.country === country);
		const figure: Figure = one
			? figureOf(one, filter)
			: {
					measure: MEASURE_OF[filter.count],
					scope: 'mark',
					lens: filter.lens,
					count: null,
					country
				};
		const amount = one ? amountInWords(one, filter, format) : format.count(null);
		const part = sentence(
			format,
			'who.title.chosen',
			{ amount: figure },
			{ country: format.country(country), amountInWords: amount }
		);
		return [
			{
				text: part.text.map((piece) =>
					typeof piece === 'string' ? piece : { ...piece, tag: country }
				),
				figures: { [country]: figure }
			}
		];
	});
	return joined(parts, '; ');
}

/** What stands in a title's place until an engine has counted. */
export function waitingTitle(format: Format): Sentence {
	return sentence(format, 'who.title.waiting');
}

/** Whether more may have been counted elsewhere than is known: by a bound, without a list or a country. */
function mayBeOvertaken(
	counts: readonly CountryCounts[],
	leader: CountryCounts,
	mode: Filter['count']
): boolean {
	return counts.some((one) => {
		if (one === leader || one.events.value === 0) return false;
		if (one.country === null || one[mode] === null) return true;
		if (mode !== 'participations') return one.listed < one.events.value;
		return one[mode].qualifiers.some((said) => said === 'at-least' || said === 'more-than');
	});
}

/** The finding: the country with the most of what is counted, or what the chosen ones have. */
export function whoTitle(
	counts: readonly CountryCounts[],
	filter: Filter,
	format: Format
): Sentence {
	const { lens, count } = filter;
	if (lens === 'audience') return sentence(format, 'who.title.audience');
	if (filter.countries.length > 0) return chosen(counts, filter, format);
	const known = counts.filter((one) => one.country !== null && one[count] !== null);
	const most = Math.max(0, ...known.map((one) => one[count]?.value ?? 0));
	if (known.length === 0) {
		return count === 'participations'
			? sentence(format, 'who.title.unknown')
			: sentence(format, `counted.unknown.${count}`);
	}
	if (most === 0) return sentence(format, 'who.title.none');
	const leaders = known.filter((one) => one[count]?.value === most);
	const [first] = leaders;
	const words = {
		country: format.country(first!.country),
		countries: format.list(format.byName(leaders.map((one) => one.country!)).map(format.country)),
		amountInWords: amountInWords(first!, filter, format)
	};
	const key =
		leaders.length > 1
			? 'who.title.tie'
			: known.length === 1 && counts.length === 1
				? (`who.title.only.${lens}` as const)
				: (`who.title.top.${lens}` as const);
	const lead = sentence(format, key, { amount: figureOf(first!, filter) }, words);
	if (!mayBeOvertaken(counts, first!, count)) return lead;
	return joined([sentence(format, 'map.title.asKnown'), lead], ' ');
}
