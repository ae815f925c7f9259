import type { RankedRow } from '$lib/charts/ranked/layout';
import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { WebChoice } from '$lib/model/web-choice';
import type { Filter } from '$lib/model/filter';
import type { WebBreakdownRow, WebDimension } from '$lib/queries/web-breakdown';
import { audienceOf } from '$lib/queries/web-visits';
import type { WebFormat } from './texts';

/** One bar of a breakdown. */
export interface Part {
	/** Null for the visits of which it is not known. */
	readonly value: string | null;
	readonly label: string;
	readonly visits: number;
	readonly synthetic: number;
	readonly selected: boolean;
}

/** What is chosen of a dimension. */
export function chosenOf(
	dimension: WebDimension,
	filter: Filter,
	choice: WebChoice
): readonly string[] {
	return dimension === 'country' ? audienceOf(filter) : choice[dimension];
}

/**
 * The bars of one dimension, most visits first, what is not known last. What is chosen and has no
 * visits is there too, so that it can be let go of.
 */
export function partsOf(
	dimension: WebDimension,
	rows: readonly WebBreakdownRow[],
	chosen: readonly string[],
	format: WebFormat
): Part[] {
	const own = rows.filter((row) => row.dimension === dimension);
	const absent = chosen
		.filter((value) => !own.some((row) => row.value === value))
		.map((value) => ({ value, visits: 0, synthetic: 0 }));
	const label = (value: string | null) => {
		if (value === null) return format.t('count.unknown');
		return dimension === 'country' ? format.country(value) : value;
	};
	return [...own, ...absent]
		.sort((a, b) => Number(a.value === null) - Number(b.value === null) || b.visits - a.visits)
		.map(({ value, visits, synthetic }) => ({
			...{ value, visits, synthetic, label: label(value) },
			selected: value !== null && chosen.includes(value)
		}));
}

/** Whether a breakdown has anything to say: one known value at least. */
export const isKnown = (parts: readonly Part[]) => parts.some(({ value }) => value !== null);

/** The bars as a ranked list, with shares of all the visits of the breakdown. */
export function rankedRows(
	dimension: WebDimension,
	parts: readonly Part[],
	format: WebFormat
): RankedRow[] {
	const total = parts.reduce((sum, { visits }) => sum + visits, 0);
	return parts.map(({ value, label, visits, synthetic, selected }) => {
		const share = format.percent(visits / Math.max(1, total));
		const counted = format.t('noun.visits', { n: visits, shown: format.number(visits) });
		return {
			...{ id: value ?? '', label, value: visits, synthetic, selected },
			selectable: value !== null,
			text: `${share} · ${format.number(visits)}`,
			words: format.t('web.page.bar', { label, counted, share }),
			figure:
				dimension === 'country' && value !== null
					? { measure: 'visits', scope: 'mark', lens: 'audience', country: value }
					: undefined
		};
	});
}

/** The finding of a breakdown: what has the most visits, and its share of them all. */
export function breakdownTitle(
	dimension: WebDimension,
	parts: readonly Part[],
	format: WebFormat
): Sentence {
	const total = parts.reduce((sum, { visits }) => sum + visits, 0);
	const [first] = parts.filter(({ value }) => value !== null);
	if (!first || first.visits === 0) return sentence(format, 'web.page.title.noVisits');
	const amount: Figure = {
		...{ measure: 'visits', scope: 'mark', count: qualified(first.visits) },
		...(dimension === 'country' && first.value && { lens: 'audience', country: first.value })
	};
	return sentence(
		format,
		`web.page.title.${dimension}`,
		{ amount, total: { measure: 'visits', scope: 'mark', count: qualified(total) } },
		{ name: first.label, share: format.percent(first.visits / total) }
	);
}
