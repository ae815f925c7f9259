import type { RankedRow } from '$lib/charts/ranked/layout';
import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Figure, FigureRef } from '$lib/model/measure';
import { atLeast, qualified, type QualifiedCount } from '$lib/model/qualified-count';
import type { WebChoice } from '$lib/model/web-choice';
import type { Filter } from '$lib/model/filter';
import type { WebBreakdownRow, WebDimension } from '$lib/queries/web-breakdown';
import { audienceOf } from '$lib/model/filter';
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

/** The visits of a bar: what is known, where of some it is not known which bar they belong to. */
export function visitsOf({ value, visits }: Part, parts: readonly Part[]): QualifiedCount {
	const count = qualified(visits);
	return value !== null && unknownIn(parts) > 0 ? atLeast(count) : count;
}

/** What a figure of a bar is about. */
export function partOf(dimension: WebDimension, value: string): Partial<FigureRef> {
	return dimension === 'country' ? { lens: 'audience', country: value } : { [dimension]: value };
}

/** What the figure of all bars together is about. */
export function wholeOf(dimension: WebDimension): FigureRef {
	const all = {
		country: 'all-countries',
		section: 'all-sections',
		channel: 'all-channels',
		device: 'all-devices'
	} as const;
	return { measure: 'visits', scope: 'mark', basis: all[dimension] };
}

/** Visits of which it is not known which bar they belong to. */
export const unknownIn = (parts: readonly Part[]) =>
	parts.find(({ value }) => value === null)?.visits ?? 0;

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
				value === null
					? undefined
					: { measure: 'visits', scope: 'mark', ...partOf(dimension, value) }
		};
	});
}

/** The finding of a breakdown: what has the most visits, and its share; first of all, of how many it is not known. */
export function breakdownTitle(
	dimension: WebDimension,
	parts: readonly Part[],
	format: WebFormat
): Sentence {
	const total = parts.reduce((sum, { visits }) => sum + visits, 0);
	const [first] = parts.filter(({ value }) => value !== null);
	if (!first || first.visits === 0) return sentence(format, 'web.page.title.noVisits');
	const amount: Figure = {
		...{ measure: 'visits', scope: 'mark', count: visitsOf(first, parts) },
		...(first.value !== null && partOf(dimension, first.value))
	};
	const unknown = unknownIn(parts) / total;
	return sentence(
		format,
		unknown > 0.5 ? `web.page.title.unknown.${dimension}` : `web.page.title.${dimension}`,
		{ amount, total: { ...wholeOf(dimension), count: qualified(total) } },
		{
			name: first.label,
			share: format.percent(first.visits / total),
			unknown: format.percent(unknown),
			sure: unknown > 0 ? 'no' : 'yes'
		}
	);
}
