import { webUse } from '$lib/facts/web';
import type { Filter } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import { webTotal } from '$lib/queries/figure-days';
import { people } from '$lib/queries/people';
import type { Statement } from '$lib/sql/statement';
import { asStatement } from '$lib/tally/ask';
import { eventsBy, touchesOf, type Tally } from '$lib/tally/tally';

/** What a measure counts, for a filter. */
function countedBy(measure: Measure, filter: Filter): Tally | Statement {
	switch (measure) {
		case 'events':
		case 'participations':
			return eventsBy(['year'], filter);
		case 'activities':
			return eventsBy(['year', 'type'], filter, 'any');
		case 'people':
		case 'new-people':
			return people(filter);
		case 'countries':
			return touchesOf(filter.lens, filter);
		case 'visitors':
			return { fact: 'visit', use: webUse(filter) };
		case 'visits':
		case 'pageviews':
			return webTotal(filter);
	}
}

/** The statement that a measure is read from, for a filter. */
export const statementOf = (measure: Measure, filter: Filter): Statement =>
	asStatement(countedBy(measure, filter));
