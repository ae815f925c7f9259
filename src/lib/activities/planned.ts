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
	key: 'activities.planned.title' | 'activities.lead.planned' = 'activities.planned.title'
): Sentence {
	const years = [...new Set(planned.map(({ year }) => String(year)))];
	const countries = new Set(planned.flatMap(({ countries: named }) => named));
	const figures: Record<string, Figure> = {
		planned: { measure: 'activities', scope: 'mark', count: qualified(planned.length) },
		countries: {
			measure: 'countries',
			scope: 'mark',
			lens: 'host',
			count: qualified(countries.size)
		}
	};
	return sentence(format, key, figures, {
		n: planned.length,
		c: countries.size,
		years: format.list(years)
	});
}
