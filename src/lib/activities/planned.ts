import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { ActivityRow } from '$lib/queries/activities';
import { selected } from './selection';
import type { ActivitiesFormat } from './texts';

/** What is planned, whatever years are chosen: what comes is not in the years looked back at. */
export function plannedOf(rows: readonly ActivityRow[]): ActivityRow[] {
	return selected(rows, 'years').filter(({ status }) => status === 'planned');
}

/** How many activities are planned for which year, and in how many countries. */
export function plannedTitle(
	planned: readonly ActivityRow[],
	format: ActivitiesFormat,
	key: 'activities.planned.title' | 'activities.lead.planned' = 'activities.planned.title',
	facts?: 'reported'
): Sentence {
	const years = [...new Set(planned.map(({ year }) => year))];
	const [year, another] = years;
	const inOne = another === undefined && year !== undefined ? { year } : {};
	const countries = new Set(planned.flatMap(({ countries: named }) => named));
	const mark = { scope: 'mark', basis: 'planned', ...inOne, ...(facts && { facts }) } as const;
	const figures: Record<string, Figure> = {
		planned: { measure: 'activities', ...mark, count: qualified(planned.length) }
	};
	return sentence(format, key, figures, {
		n: planned.length,
		c: countries.size,
		years: format.list(years.map(String))
	});
}
