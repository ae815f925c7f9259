import type { Filter, Lens } from '../../src/lib/model/filter';
import { WEB_PARTS, type WebChoice } from '../../src/lib/model/web-choice';

/** Asks the dataset and gets plain rows. */
export type Ask = (sql: string, ...values: string[]) => Promise<Record<string, unknown>[]>;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly string[]) => `[${values.map(text).join(', ')}]`;
const isOneOf = (column: string, values: readonly string[]) =>
	values.length === 0 ? 'true' : `${column} in (${values.map(text).join(', ')})`;
const between = (column: string, { years }: Filter) =>
	`${column} >= ${years.from} and ${column} <= ${years.to}`;
const made = (alias: string, { facts }: Filter) =>
	facts === 'reported' ? `${alias}.provenance <> 'synthetic'` : 'true';

/** Activities `a` that are no information system and no network. */
export const EVENT = `not list_has_all(['information-system', 'network'], coalesce(a.types, ['']))`;

const ROLE = { origin: 'participant', speaker: 'speaker' } as const;

/** Pairs of activity and country: whence participants or speakers came, by lists or by the source's own words. */
export function came(lens: 'origin' | 'speaker', filter: Filter): string {
	const of = (table: string) => `select x.activity_id, x.country from ${table} x
		where x.role = '${ROLE[lens]}' and x.country is not null and ${made('x', filter)}`;
	return `(${of('origin')} union ${of('attendance')})`;
}

/** Pairs of activity and country under a lens that is about events. */
export function touched(lens: Exclude<Lens, 'audience'>, filter: Filter): string {
	return lens === 'host'
		? '(select h.activity_id, unnest(h.countries) as country from activity h)'
		: came(lens, filter);
}

/** What a filter says of activities `a` in any year, written out plainly. */
export function inAnyYear(filter: Filter): string {
	const { countries, types, series, partners, lens } = filter;
	return [
		made('a', filter),
		...(types.length > 0 ? [`list_has_any(a.types, ${list(types)})`] : []),
		isOneOf('a.series', series),
		...(partners.length > 0
			? [
					`(list_has_any(coalesce(a.organisers, []), ${list(partners)})
				or list_has_any(coalesce(a.partners, []), ${list(partners)}))`
				]
			: []),
		...(countries.length > 0 && lens !== 'audience'
			? [
					`a.activity_id in (select c.activity_id from ${touched(lens, filter)} c
				where ${isOneOf('c.country', countries)})`
				]
			: [])
	].join(' and ');
}

/** What a filter says of activities `a`. */
export const activities = (filter: Filter): string =>
	`${between('a.year', filter)} and ${inAnyYear(filter)}`;

/** Which participants `p` a filter counts at the activities it takes. */
export function attendance(filter: Filter): string {
	const { countries, lens } = filter;
	const from = isOneOf('p.country', lens === 'origin' ? countries : []);
	return `p.role = 'participant' and ${from} and ${made('p', filter)}`;
}

/** Participants of activity `a`: stated, or else counted on its list. */
export const headcount = (filter: Filter): string => `coalesce(a.headcount, (
	select nullif(count(distinct p.person), 0) from attendance p
	where p.activity_id = a.activity_id and p.role = 'participant' and ${made('p', filter)}))`;

/** Visits `v` of a filter's years, audience and chosen parts of web use. */
export function visits(filter: Filter, choice?: WebChoice): string {
	return [
		between('year(v.day)', filter),
		made('v', filter),
		isOneOf('v.country', filter.lens === 'audience' ? filter.countries : []),
		...WEB_PARTS.map((part) => isOneOf(`v.${part}`, choice?.[part] ?? []))
	].join(' and ');
}

/** Daily visitors `u` of a filter's years: told for all countries together, or for a single one. */
export function visitors(filter: Filter): string {
	const audience = filter.lens === 'audience' ? filter.countries : [];
	const of = audience.length === 0 ? 'u.country is null' : isOneOf('u.country', audience);
	const isTold = audience.length <= 1;
	return [between('year(u.day)', filter), made('u', filter), of, String(isTold)].join(' and ');
}

/** Whether a filter asks where people came from, which need not be known of any event. */
export const isSilentOn = ({ countries, lens }: Filter): boolean =>
	countries.length > 0 && (lens === 'origin' || lens === 'speaker');
