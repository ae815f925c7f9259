import { sentence, type Sentence } from '$lib/figure/sentence';
import { changeOf, type Compared } from '$lib/model/change';
import type { Figure } from '$lib/model/measure';
import { subtract, ZERO } from '$lib/model/qualified-count';
import type { TargetsFormat } from './texts';

/** What is compared, as a label. */
export function comparedLabel({ measure, lens = 'host' }: Compared, format: TargetsFormat): string {
	return format.t(measure === 'countries' ? `change.countries.${lens}` : `change.${measure}`);
}

/** One of the two years, as a figure. */
export function inYear(compared: Compared, which: 'last' | 'before'): Figure {
	const { measure, lens } = compared;
	const { year, count } = compared[which];
	return {
		...{ measure, scope: 'mark', count, year },
		...(lens && { lens }),
		...(measure === 'visitors' && { basis: 'average' })
	};
}

/** What can be said of the change: by how much up or down, nothing changed, or why it cannot be said. */
export function changeInWords(compared: Compared, format: TargetsFormat): Sentence {
	const { last, before, measure, lens } = compared;
	const { difference, direction } = changeOf(last.count, before.count);
	if (difference === null) {
		const missing = [before, last].filter(({ count }) => count === null).map(({ year }) => year);
		return sentence(format, 'change.unknown', {}, { years: format.list(missing.map(String)) });
	}
	if (direction === 'open') return sentence(format, 'change.open');
	if (direction === 'same') return sentence(format, 'change.same');
	const amount = direction === 'more' ? difference : subtract(ZERO, difference);
	const figure: Figure = {
		...{ measure, scope: 'mark', count: difference, year: last.year, basis: 'change' },
		...(lens && { lens })
	};
	return sentence(
		format,
		`change.${direction}`,
		{ change: figure },
		{ amount: format.countInWords(amount) }
	);
}

/** The finding: how many of the measures went up, went down, or cannot be compared. */
export function changeTitle(rows: readonly Compared[], format: TargetsFormat): Sentence {
	const directions = rows.map(({ last, before }) => changeOf(last.count, before.count).direction);
	const count = (one: (typeof directions)[number]) =>
		directions.filter((direction) => direction === one).length;
	const [first] = rows;
	const values = { year: String(first?.last.year), yearBefore: String(first?.before.year) };
	if (count('open') === rows.length) return sentence(format, 'change.title.open', {}, values);
	return sentence(
		format,
		'change.title',
		{},
		{
			...values,
			more: count('more'),
			fewer: count('fewer'),
			same: count('same'),
			open: count('open')
		}
	);
}
