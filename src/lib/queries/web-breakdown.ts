import type { Filter } from '$lib/model/filter';
import { WEB_PARTS, type WebChoice } from '$lib/model/web-choice';
import { provenanceAllows } from '$lib/sql/predicates';
import { ident, sql, type Fragment, type Statement } from '$lib/sql/statement';
import { visitMatches } from './web-visits';

/** What visits are broken down by. */
export const WEB_DIMENSIONS = ['country', ...WEB_PARTS] as const;

export type WebDimension = (typeof WEB_DIMENSIONS)[number];

/** Visits of one country, section, channel or device. */
export interface WebBreakdownRow {
	dimension: WebDimension;
	/** Null for the visits of which it is not known. */
	value: string | null;
	/** Additive within a dimension: each visit is in one row of it. */
	visits: number;
	/** How many of the visits are made up. */
	synthetic: number;
}

/** The selection as one of its own views sees it: without what is chosen in that view. */
function seenBy(dimension: WebDimension, filter: Filter, choice: WebChoice): Fragment {
	if (dimension !== 'country') return visitMatches(filter, { ...choice, [dimension]: [] });
	return visitMatches({ ...filter, countries: [] }, choice);
}

function broken(dimension: WebDimension, filter: Filter, choice: WebChoice): Fragment {
	const { from, to } = filter.years;
	return sql`select ${dimension}::varchar as dimension, v.${ident(dimension)}::varchar as value,
			sum(v.visits)::double as visits,
			coalesce(sum(v.visits) filter (where v.provenance = 'synthetic'), 0)::double as synthetic
		from visit v
		where year(v.day) between ${from} and ${to} and ${provenanceAllows(filter, sql`v`)}
			and ${seenBy(dimension, filter, choice)}
		group by v.${ident(dimension)}`;
}

/**
 * Visits of the filter's years by country, section, channel and device. Each follows what is chosen in
 * the others and ignores its own; countries are chosen under the audience lens.
 */
export function webBreakdown(filter: Filter, choice: WebChoice): Statement<WebBreakdownRow> {
	const parts = WEB_DIMENSIONS.map((dimension) => broken(dimension, filter, choice));
	const joined = parts.reduce((one, next) => sql`${one} union all ${next}`);
	return sql`select * from (${joined}) order by dimension, visits desc, value nulls last`;
}
