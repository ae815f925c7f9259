import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Lens } from '$lib/model/filter';
import type { Overlap } from './overlap';
import type { CountriesFormat } from './texts';

/** By how much the rows exceed the total, and why. */
export function overlapInWords(
	{ measure, added, total, excess, several, outside }: Overlap,
	lens: Exclude<Lens, 'audience'>,
	format: CountriesFormat
): Sentence {
	const figures = { total: { measure, scope: 'filter', lens, count: total } } as const;
	return sentence(format, `overlap.${measure}.${lens}`, figures, {
		added: format.number(added),
		excess: format.number(excess),
		n: several,
		severalShown: format.number(several),
		outside,
		outsideShown: format.number(outside)
	});
}
