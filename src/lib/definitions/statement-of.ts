import type { Filter } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import { activityTypesByYear } from '$lib/queries/activity-types-by-year';
import { countryReach } from '$lib/queries/country-reach';
import { webTotal } from '$lib/queries/figure-days';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { people } from '$lib/queries/people';
import { webUseByMonth } from '$lib/queries/web-use-by-month';
import type { Statement } from '$lib/sql/statement';

/** The statement that a measure is read from, for a filter. */
export function statementOf(measure: Measure, filter: Filter): Statement {
	switch (measure) {
		case 'events':
		case 'participations':
			return participationsByYear(filter);
		case 'activities':
			return activityTypesByYear(filter);
		case 'people':
		case 'new-people':
			return people(filter);
		case 'countries':
			return countryReach(filter);
		case 'visitors':
			return webUseByMonth(filter);
		case 'visits':
		case 'pageviews':
			return webTotal(filter);
	}
}
