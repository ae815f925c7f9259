import type { Filter } from '$lib/model/filter';
import { WEB_PARTS, type WebChoice } from '$lib/model/web-choice';
import { all, ident, list, sql, type Fragment } from '$lib/sql/statement';

/** Countries whose web use the filter asks for; none means all of them. */
export function audienceOf({ lens, countries }: Filter): readonly string[] {
	return lens === 'audience' ? countries : [];
}

/** Visits `v` of the filter's audience and of the chosen parts of web use, whatever their year. */
export function visitMatches(filter: Filter, choice: WebChoice): Fragment {
	const countries = audienceOf(filter);
	const chosen = WEB_PARTS.filter((part) => choice[part].length > 0);
	return all([
		...(countries.length > 0 ? [sql`list_contains(${list(countries)}, v.country::varchar)`] : []),
		...chosen.map((part) => sql`list_contains(${list(choice[part])}, v.${ident(part)}::varchar)`)
	]);
}
