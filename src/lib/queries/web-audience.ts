import type { Filter } from '$lib/model/filter';
import { list, sql, type Fragment } from '$lib/sql/statement';

/** Which rows of web use a filter counts: only under the audience lens has web use countries. */
export interface WebAudience {
	/** Of rows `v` of `visit`. */
	readonly visits: Fragment;
	/** Of rows `v` of `daily_visitors`: known for all countries together, or for a single one. */
	readonly visitors: Fragment;
}

/** Visits of the filter's countries, and the visitors that may be told for them. */
export function webAudience({ lens, countries }: Filter): WebAudience {
	const chosen = lens === 'audience' ? countries : [];
	const [only] = chosen;
	if (only === undefined) return { visits: sql`true`, visitors: sql`v.country is null` };
	return {
		visits: sql`list_contains(${list(chosen)}, v.country::varchar)`,
		visitors: chosen.length === 1 ? sql`v.country = ${only}` : sql`false`
	};
}
