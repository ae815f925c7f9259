import type { ActivityRow } from '$lib/queries/activities';

/** The parts of a filter that choose activities. */
export type FilterPart = 'years' | 'countries' | 'types' | 'series' | 'partners';

const PARTS: readonly FilterPart[] = ['years', 'countries', 'types', 'series', 'partners'];

/** The activities of the filter; without the parts a view ignores because they are its own. */
export function selected(
	rows: readonly ActivityRow[],
	...ignored: readonly FilterPart[]
): ActivityRow[] {
	const heeded = PARTS.filter((part) => !ignored.includes(part));
	return rows.filter((row) => heeded.every((part) => row[`in_${part}`]));
}

/** Activities that are not made up: headlines and titles rest on these. */
export function published(rows: readonly ActivityRow[]): ActivityRow[] {
	return rows.filter(({ provenance }) => provenance !== 'synthetic');
}

/** The list with one item chosen instead of the others, or (`add`) beside them; chosen again, without it. */
export function picked(chosen: readonly string[], item: string, add: boolean): string[] {
	const others = chosen.filter((one) => one !== item);
	const isChosen = others.length < chosen.length;
	if (add) return isChosen ? others : [...chosen, item];
	return isChosen && others.length === 0 ? [] : [item];
}
