import type { Filter } from '$lib/model/filter';
import { WEB_PARTS, WHOLE_WEB, isWholeWeb, type WebChoice } from '$lib/model/web-choice';
import { provenanceAllows } from '$lib/sql/predicates';
import { all, ident, list, sql, type Fragment } from '$lib/sql/statement';

/** Countries whose web use the filter asks for; none means all of them. */
export function audienceOf({ lens, countries }: Filter): readonly string[] {
	return lens === 'audience' ? countries : [];
}

/** What is chosen of web use, by the column of `visit` that tells it. */
function chosenOf(
	filter: Filter,
	choice: WebChoice
): [column: string, values: readonly string[]][] {
	const parts = WEB_PARTS.map((part): [string, readonly string[]] => [part, choice[part]]);
	const countries: [string, readonly string[]] = ['country', audienceOf(filter)];
	return [countries, ...parts].filter(([, values]) => values.length > 0);
}

/** Visits `v` of the filter's audience and of the chosen parts of web use, whatever their year. */
export function visitMatches(filter: Filter, choice: WebChoice = WHOLE_WEB): Fragment {
	const chosen = chosenOf(filter, choice);
	return all(
		chosen.map(
			([column, values]) => sql`list_contains(${list(values)}, v.${ident(column)}::varchar)`
		)
	);
}

/**
 * Visits `v` of the days on which anything is known of what is chosen. A day whose export does not
 * tell countries apart says nothing of any of them, not zero; nor do others of sections.
 */
export function dayTells(filter: Filter, choice: WebChoice = WHOLE_WEB): Fragment {
	const chosen = chosenOf(filter, choice);
	return all(
		chosen.map(
			([column]) => sql`v.day in (select w.day from visit w
				where w.${ident(column)} is not null and ${provenanceAllows(filter, sql`w`)})`
		)
	);
}

/**
 * Rows `u` of `daily_visitors` that speak of the filter's audience: of all countries together, or of a
 * single one. Visitors of several countries, or of a part of web use, are not known.
 */
export function visitorsMatch(filter: Filter, choice: WebChoice = WHOLE_WEB): Fragment {
	const [only, ...more] = audienceOf(filter);
	if (!isWholeWeb(choice) || more.length > 0) return sql`false`;
	return only === undefined ? sql`u.country is null` : sql`u.country = ${only}`;
}
