import type { Format } from './format';
import type { Filter } from '$lib/model/filter';
import type { Programme } from '$lib/model/programme';
import { pluralInSentence } from './named-types';

/** A text with its first letter in upper case. */
export function capitalised(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The types, series and partners of a filter, in words; empty for every kind of activity. */
export function kindsInWords(
	{ types, series, partners }: Filter,
	programme: Programme,
	format: Format
): string[] {
	const described = programme.types.filter(({ id }) => types.includes(id));
	const plurals = [
		...described.map((type) => pluralInSentence(type, format)),
		...types.filter((id) => !described.some((type) => type.id === id))
	];
	const names = series.map((id) => {
		const label = programme.series.find((one) => one.id === id)?.label;
		return format.t('filter.series', { name: label?.[format.lang] ?? id });
	});
	return [
		...(plurals.length > 0 ? [format.list(plurals)] : []),
		...names,
		...partners.map((name) => format.t('filter.partner', { name }))
	];
}

/** The countries of a filter, read by its lens, in words; empty for all of them. */
export function countriesInWords({ countries, lens }: Filter, format: Format): string[] {
	if (countries.length === 0) return [];
	const names = format.list(format.byName(countries).map(format.country));
	return [format.t(`filter.words.countries.${lens}`, { names })];
}

/** The filter in words: years, countries by the lens, kinds of activity, and which rows count. */
export function filterInWords(
	filter: Filter,
	programme: Programme,
	hasSynthetic: boolean,
	format: Format
): string {
	const kinds = kindsInWords(filter, programme, format);
	const countries = countriesInWords(filter, format);
	const all = hasSynthetic ? 'filter.words.all' : 'filter.words.allPublished';
	const counted =
		filter.count === 'participations' ? [] : [format.t(`filter.words.count.${filter.count}`)];
	return [
		format.years(filter.years),
		...(countries.length > 0 ? countries : [format.t('filter.words.allCountries')]),
		...(kinds.length > 0 ? kinds : [format.t('filter.words.allTypes')]),
		...counted,
		format.t(filter.facts === 'reported' ? 'filter.words.reported' : all)
	].join(', ');
}
