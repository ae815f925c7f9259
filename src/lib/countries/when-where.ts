import type { Programme } from '$lib/model/programme';
import type { CountryActivityRow } from '$lib/queries/country-activities';
import type { CountriesFormat } from './texts';

/** When it is, no more exactly than is known: days, a month or a year. */
export function datesOf(row: CountryActivityRow, format: CountriesFormat): string {
	const { start_date: from, end_date: to, date_precision: precision } = row;
	if (precision === 'year') return from.slice(0, 4);
	if (precision === 'month') return format.month(from);
	return format.days(from, to);
}

/** Where it is: the city, and the countries where there are several or it is not the page's. */
export function placeOf(row: CountryActivityRow, country: string, format: CountriesFormat): string {
	const elsewhere = row.countries.length > 1 || row.countries[0] !== country;
	const names = format.list(row.countries.map(format.country));
	const parts = [...(row.city ? [row.city] : []), ...(elsewhere && names ? [names] : [])];
	return parts.join(', ');
}

/** Its types as the programme calls them, else as its rows do. */
export function kindOf(
	{ types }: CountryActivityRow,
	programme: Programme,
	format: CountriesFormat
): string {
	if (types.length === 0) return format.t('types.untyped');
	const labels = types.map(
		(id) => programme.types.find((type) => type.id === id)?.label[format.lang] ?? id
	);
	return format.list(labels);
}
