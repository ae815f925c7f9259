import { visitMatches, visits, webUse, type WebUse } from '$lib/facts/web';
import type { Filter } from '$lib/model/filter';
import { WEB_PARTS, type WebChoice } from '$lib/model/web-choice';
import { ident, sql, type Fragment, type Statement } from '$lib/sql/statement';

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
function seenBy(dimension: WebDimension, filter: Filter, choice: WebChoice): WebUse {
	if (dimension !== 'country') return webUse(filter, { ...choice, [dimension]: [] });
	return { ...webUse(filter, choice), audience: [] };
}

function broken(dimension: WebDimension, filter: Filter, choice: WebChoice): Fragment {
	const { from, to } = filter.years;
	const use = seenBy(dimension, filter, choice);
	return sql`select ${dimension}::varchar as dimension, v.${ident(dimension)}::varchar as value,
			sum(v.visits)::double as visits,
			coalesce(sum(v.visits) filter (where v.synthetic), 0)::double as synthetic
		from (${visits(use)}) v
		where v.year between ${from} and ${to} and ${visitMatches(use)}
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
