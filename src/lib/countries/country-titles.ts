import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Table } from '$lib/figure/table';
import { capitalised } from '$lib/format/filter-in-words';
import { namedTypes } from '$lib/format/named-types';
import { boundBy, qualified } from '$lib/model/qualified-count';
import { eventLens } from './country-questions';
import type { CountryView } from './country-view';
import type { CountriesFormat } from './texts';

/** Which type was the most frequent among a country's events; computed from the rows drawn. */
export function typesTitle(view: CountryView, format: CountriesFormat): Sentence {
	const { rows, facts, country, filter } = view;
	const lens = eventLens(filter);
	const held = rows.types.filter((row) => row.convenes && row.status === 'held');
	const totals = namedTypes(facts.programme.types, held, format)
		.map(({ id, inSentence }) => ({
			id,
			name: inSentence,
			n: held.filter(({ type }) => type === id).reduce((sum, row) => sum + row.activities, 0)
		}))
		.filter(({ n }) => n > 0);
	const most = Math.max(0, ...totals.map(({ n }) => n));
	const years = new Map(held.map((row) => [row.year, row.year_total]));
	const total = [...years.values()].reduce((sum, n) => sum + n, 0);
	if (total === 0) {
		const values = { country: format.country(country) };
		return sentence(format, `country.types.none.${lens}`, {}, values);
	}
	const leaders = totals.filter(({ n }) => n === most);
	const about = { measure: 'events', scope: 'mark', lens, country } as const;
	const known = boundBy(view.lenses[lens].amount, qualified(total));
	return sentence(
		format,
		leaders.length === 1 ? 'country.types.top' : 'country.types.tie',
		{
			amount: { ...about, type: leaders[0]!.id, count: boundBy(known, qualified(most)) },
			total: { ...about, count: known }
		},
		{ types: capitalised(format.list(leaders.map(({ name }) => name))), n: total }
	);
}

/** Types by year, held and planned apart. */
export function typesTable(
	{ rows, facts, filter, country }: CountryView,
	format: CountriesFormat
): Table {
	const names = new Map(
		namedTypes(facts.programme.types, rows.types, format).map(({ id, label }) => [id, label])
	);
	return {
		caption: format.t('country.types.caption'),
		columns: [format.t('filter.types'), format.t('table.year'), format.t('country.activities')],
		rows: rows.types
			.filter(({ convenes }) => convenes)
			.map(({ type, year, status, activities }) => ({
				cells: [
					names.get(type) ?? type,
					status === 'planned' ? `${year} (${format.t('state.planned')})` : String(year),
					status === 'planned'
						? format.number(activities)
						: {
								measure: 'events',
								scope: 'mark',
								lens: eventLens(filter),
								country,
								year,
								type,
								count: qualified(activities)
							}
				]
			}))
	};
}

/** How many web visits came from a country. */
export function visitsTitle(view: CountryView, format: CountriesFormat): Sentence {
	const { lenses, country, filter, rows } = view;
	const { amount } = lenses.audience;
	const values = { country: format.country(country), years: format.years(filter.years) };
	if (amount === null) {
		const key = rows.webUse.length > 0 ? 'country.web.noneKnown' : 'country.web.unknown';
		return sentence(format, key, {}, values);
	}
	const visits = {
		measure: 'visits',
		scope: 'mark',
		lens: 'audience',
		country,
		count: amount
	} as const;
	return sentence(
		format,
		'country.web.title',
		{ visits },
		{ ...values, said: format.countInWords(amount, 'noun.visits') }
	);
}

/** Visits per day, by month. Levels: no total. */
export function visitsTable({ rows, country }: CountryView, format: CountriesFormat): Table {
	return {
		caption: format.t('country.web.caption'),
		columns: [format.t('table.month'), format.t('table.visits')],
		rows: rows.webUse.map(({ month, visits }) => ({
			cells: [
				format.month(month),
				{
					measure: 'visits',
					scope: 'mark',
					lens: 'audience',
					country,
					month: month.slice(0, 7),
					count: visits === null ? null : qualified(Math.round(visits))
				}
			]
		}))
	};
}
