import type { Filter } from '../../src/lib/model/filter';

/** Asks the dataset and gets plain rows. */
export type Ask = (sql: string, ...values: string[]) => Promise<Record<string, unknown>[]>;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly string[]) => `[${values.map(text).join(', ')}]`;
const made = (alias: string, { facts }: Filter) =>
	facts === 'reported' ? `${alias}.provenance <> 'synthetic'` : 'true';

/** Activities `a` that are no information system and no network. */
export const EVENT = `not list_has_all(['information-system', 'network'], coalesce(a.types, ['']))`;

/** What a filter says of activities `a`, written out plainly. */
export function activities(filter: Filter): string {
	const { years, countries, types, series, partners, lens } = filter;
	const role = lens === 'origin' ? 'participant' : 'speaker';
	const named = (table: string, alias: string) => `a.activity_id in (
		select ${alias}.activity_id from ${table} ${alias} where ${alias}.role = '${role}'
			and ${alias}.country in (${countries.map(text).join(', ')}) and ${made(alias, filter)})`;
	return [
		`a.year >= ${years.from} and a.year <= ${years.to}`,
		made('a', filter),
		...(types.length > 0 ? [`list_has_any(a.types, ${list(types)})`] : []),
		...(series.length > 0 ? [`a.series in (${series.map(text).join(', ')})`] : []),
		...(partners.length > 0
			? [
					`(list_has_any(coalesce(a.organisers, []), ${list(partners)})
				or list_has_any(coalesce(a.partners, []), ${list(partners)}))`
				]
			: []),
		...(countries.length > 0 && lens === 'host'
			? [`list_has_any(a.countries, ${list(countries)})`]
			: []),
		...(countries.length > 0 && (lens === 'origin' || lens === 'speaker')
			? [`(${named('origin', 'o')} or ${named('attendance', 't')})`]
			: [])
	].join(' and ');
}

/** Which participants `p` a filter counts at the activities it takes. */
export function attendance(filter: Filter): string {
	const { countries, lens } = filter;
	const from =
		lens === 'origin' && countries.length > 0
			? `p.country in (${countries.map(text).join(', ')})`
			: 'true';
	return `p.role = 'participant' and ${from} and ${made('p', filter)}`;
}

/** Whether a filter asks where people came from, which need not be known of any event. */
export const isSilentOn = ({ countries, lens }: Filter): boolean =>
	countries.length > 0 && (lens === 'origin' || lens === 'speaker');
