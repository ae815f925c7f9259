import { audienceOf, type Filter } from '$lib/model/filter';
import { WEB_PARTS, WHOLE_WEB, isWholeWeb, type WebChoice } from '$lib/model/web-choice';
import { all, ident, list, sql, type Fragment } from '$lib/sql/statement';

/** What of web use is asked for. An empty audience is every country's. */
export interface WebUse {
	readonly facts: Filter['facts'];
	readonly audience: readonly string[];
	readonly choice: WebChoice;
}

/** The web use that a filter asks for: only the audience lens gives it a country. */
export function webUse(filter: Filter, choice: WebChoice = WHOLE_WEB): WebUse {
	return { facts: filter.facts, audience: audienceOf(filter), choice };
}

/** Rows that are not made up, where made-up ones are left out. */
const counted = ({ facts }: Pick<Filter, 'facts'>, row: Fragment) =>
	facts === 'reported' ? sql`${row}.provenance <> 'synthetic'` : sql`true`;

/** What is chosen, by the column that tells it. */
function chosen({ audience, choice }: WebUse): [column: string, values: readonly string[]][] {
	const parts = WEB_PARTS.map((part): [string, readonly string[]] => [part, choice[part]]);
	const all: [string, readonly string[]][] = [['country', audience], ...parts];
	return all.filter(([, values]) => values.length > 0);
}

/** Visits `v` of what is asked for. */
export function visitMatches(use: WebUse): Fragment {
	return all(
		chosen(use).map(
			([column, values]) =>
				sql`coalesce(list_contains(${list(values)}, v.${ident(column)}::varchar), false)`
		)
	);
}

/**
 * Visits of the days on which anything is known of what is asked for: `day, year, country, section,
 * channel, device, visits, pageviews, synthetic`. A day whose export does not tell countries apart
 * says nothing of any of them, not zero; nor do others of sections.
 */
export function visits(use: WebUse): Fragment {
	const told = chosen(use).map(
		([column]) => sql`v.day in (select w.day from visit w
			where w.${ident(column)} is not null and ${counted(use, sql`w`)})`
	);
	return sql`select v.day, year(v.day)::integer as year, v.country, v.section, v.channel, v.device, v.visits, v.pageviews,
			v.provenance = 'synthetic' as synthetic
		from visit v where ${all([counted(use, sql`v`), ...told])}`;
}

/**
 * Unique visitors by day: `day, year, visitors, synthetic`. They are known for all countries together
 * or for a single one; never for several, nor for a part of web use: then there are no rows.
 */
export function visitors(use: WebUse): Fragment {
	const [only, ...more] = use.audience;
	const told = isWholeWeb(use.choice) && more.length === 0;
	const ofCountry = only === undefined ? sql`u.country is null` : sql`u.country = ${only}`;
	return sql`select u.day, year(u.day)::integer as year, u.visitors, u.provenance = 'synthetic' as synthetic
		from daily_visitors u where ${told ? ofCountry : sql`false`} and ${counted(use, sql`u`)}`;
}

/** Unique visitors by day, of all countries together (null) and of single ones: `day, country, visitors, synthetic`. */
export function everyVisitor(): Fragment {
	return sql`select u.day, u.country::varchar as country, u.visitors, u.provenance = 'synthetic' as synthetic from daily_visitors u`;
}
