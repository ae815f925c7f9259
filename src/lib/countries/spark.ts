import { isWithin, type YearRange } from '$lib/model/filter';
import type { CountryLine } from './lines';
import type { CountriesFormat } from './texts';

const within = ({ years }: CountryLine, period: YearRange) =>
	years.filter(({ year, ahead }) => isWithin(year, period) && !ahead);

/** A line's amounts year by year; null where nothing is known. */
export function sparkValues(line: CountryLine, years: YearRange): (number | null)[] {
	return within(line, years).map(({ amount, state }) =>
		amount > 0 ? amount : state === 'zero' ? 0 : null
	);
}

/** The same in words: "2001: 1; 2004: 2". */
export function sparkLabel(line: CountryLine, years: YearRange, format: CountriesFormat): string {
	const known = within(line, years).filter(({ amount }) => amount > 0);
	if (known.length === 0) return format.t('countries.spark.none');
	return known.map(({ year, amount }) => `${year}: ${format.number(amount)}`).join('; ');
}
