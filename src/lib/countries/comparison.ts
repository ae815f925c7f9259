import { knownAmount } from '$lib/counts/reach';
import type { Cell, Table } from '$lib/figure/table';
import { LENSES, type CountingMode, type Lens } from '$lib/model/filter';
import { MEASURE_OF, type Figure } from '$lib/model/measure';
import { qualified, type Count } from '$lib/model/qualified-count';
import { countedIn } from './counted';
import type { CountryView } from './country-view';
import type { CountriesFormat } from './texts';

/** A mean as exactly as it deserves: a decimal only where it is small. */
const rounded = (value: number) => (value < 100 ? Math.round(value * 10) / 10 : Math.round(value));

/** A country's amount through one lens. */
function amountIn(view: CountryView, country: string, lens: Lens): Count {
	if (country === view.country) return view.lenses[lens].amount;
	const row = view.rows.reach.find((one) => one.country === country && one.lens === lens);
	return row ? knownAmount(row) : null;
}

function reachCell(view: CountryView, country: string, lens: Lens, format: CountriesFormat): Cell {
	const measure = lens === 'audience' ? 'visits' : 'events';
	const row = view.rows.reach.find((one) => one.country === country && one.lens === lens);
	const count = amountIn(view, country, lens);
	if (count === null && row) return format.t(`state.${row.state}`);
	return { measure, scope: 'mark', lens, country, count };
}

function countedCell(view: CountryView, country: string, mode: CountingMode): Figure {
	const count = countedIn(country, mode, amountIn(view, country, 'host'), view.rows);
	return { measure: MEASURE_OF[mode], scope: 'mark', lens: 'host', country, count };
}

function averageCell({ rows }: CountryView, lens: Lens, format: CountriesFormat): string {
	const standing = rows.standings.find((one) => one.lens === lens);
	if (!standing || standing.average === null) return format.t('count.unknown');
	const value = format.decimal(rounded(standing.average));
	return standing.open ? `≥ ${value}` : value;
}

function averageCounted({ rows, filter }: CountryView, format: CountriesFormat): string {
	const { added, countries } = rows.participationsOfAll;
	if (filter.count !== 'participations') return format.t('country.compare.noAverage');
	if (countries === 0 || added === 0) return format.t('count.unknown');
	const mean = format.decimal(rounded(added / countries));
	const isOpen = rows.standings.some(({ lens, open }) => lens === 'host' && open);
	return isOpen ? format.t('count.sign.about-more', { n: mean }) : `≈ ${mean}`;
}

/** How many countries the average is made of. */
export function averaged({ rows }: CountryView): number {
	return rows.standings.find(({ lens }) => lens === 'host')?.countries ?? 0;
}

/** A country beside others and the programme's average: a row per measure, a column per country. */
export function comparisonTable(
	view: CountryView,
	compared: readonly string[],
	format: CountriesFormat
): Table {
	const { country, facts, filter } = view;
	const codes = [country, ...compared];
	const lenses = LENSES.filter((lens) => lens !== 'audience' || facts.dimensions.web);
	const planned = (code: string): Count =>
		qualified(
			view.rows.reach.find((row) => row.country === code && row.lens === 'host')?.planned ?? 0
		);
	return {
		caption: format.t('country.compare.caption', { years: format.years(filter.years) }),
		columns: [
			format.t('country.compare.measure'),
			...codes.map(format.country),
			format.t('country.compare.average')
		],
		rows: [
			...lenses.slice(0, 1).map((lens) => ({
				cells: [
					format.t(`countries.column.${lens}`),
					...codes.map((code) => reachCell(view, code, lens, format)),
					averageCell(view, lens, format)
				]
			})),
			{
				cells: [
					format.t(`country.compare.${filter.count}`),
					...codes.map((code) => countedCell(view, code, filter.count)),
					averageCounted(view, format)
				]
			},
			...lenses.slice(1).map((lens) => ({
				cells: [
					format.t(`countries.column.${lens}`),
					...codes.map((code) => reachCell(view, code, lens, format)),
					averageCell(view, lens, format)
				]
			})),
			{
				cells: [
					format.t('table.planned'),
					...codes.map((code): Figure => ({
						measure: 'activities',
						scope: 'mark',
						basis: 'planned',
						lens: 'host',
						country: code,
						count: planned(code)
					})),
					'–'
				]
			}
		]
	};
}
