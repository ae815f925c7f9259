import { FIGURE_PARTS } from '$lib/model/figure-ref';
import type { FigureRef } from '$lib/model/measure';
import { isQualifier, qualified, type Count } from '$lib/model/qualified-count';

/** Every number of a page that has a passport. */
export const FIGURES = 'data[data-measure]';

/** What a number's element says it is about. */
export function refOf(element: HTMLElement): FigureRef {
	const { dataset } = element;
	const parts = FIGURE_PARTS.flatMap((part) => {
		const value = dataset[part];
		return value === undefined ? [] : [[part, part === 'year' ? Number(value) : value]];
	});
	return {
		measure: dataset['measure'],
		scope: dataset['scope'],
		...Object.fromEntries(parts)
	} as FigureRef;
}

/** The count an element shows; null where it says that it is unknown. */
export function countOf(element: HTMLElement): Count {
	const value = element.getAttribute('value');
	if (value === null || value === 'unknown') return null;
	const qualifiers = (element.dataset['qualifier'] ?? '').split(' ').filter(isQualifier);
	return qualified(Number(value), ...qualifiers);
}

/** Whether an element stands in something that already does something when clicked. */
export function isTaken(element: HTMLElement): boolean {
	const taken = element.parentElement?.closest(
		'a, button, summary, label, select, [role="button"], [role="option"], [role="link"], [role="tab"]'
	);
	return Boolean(taken);
}
