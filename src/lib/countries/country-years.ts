import type { MatrixGroup } from '$lib/charts/matrix/matrix';
import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Cell, Table } from '$lib/figure/table';
import { LENSES } from '$lib/model/filter';
import { atLeast, qualified } from '$lib/model/qualified-count';
import type { CoverageRow } from '$lib/queries/coverage-by-year';
import { stateKey } from './cell-facts';
import type { CountryView } from './country-view';
import { cellFigure, cellsOf, sinceInSigns } from './matrix-groups';
import type { CountriesFormat } from './texts';

/** Years named one by one at most; more are counted. */
const NAMED = 4;

/** A country's years, a row for each lens; each has a scale of its own. */
export function lensGroups(view: CountryView, format: CountriesFormat): MatrixGroup[] {
	const { lenses, filter, facts } = view;
	const shown = LENSES.filter((lens) => lens !== 'audience' || facts.dimensions.web);
	return [
		{
			id: 'lenses',
			label: '',
			rows: shown.map((lens) => ({
				id: lens,
				label: format.t(`country.lens.${lens}`),
				note: sinceInSigns(lenses[lens].times, format),
				scale: lens,
				cells: cellsOf(
					lenses[lens].years,
					lenses[lens].times,
					({ year }) =>
						lens === filter.lens && filter.years.from === year && filter.years.to === year,
					format
				)
			}))
		}
	];
}

/** In which years it was host. */
export function yearsTitle({ lenses, country }: CountryView, format: CountriesFormat): Sentence {
	const { years, reach } = lenses.host;
	const hosted = years.filter(({ amount }) => amount > 0).map(({ year }) => String(year));
	const name = format.country(country);
	if (hosted.length === 0) {
		const key =
			reach?.state === 'year-unknown' ? 'undated' : reach?.ever === 'no' ? 'never' : 'none';
		return sentence(format, `country.years.title.${key}`, {}, { country: name });
	}
	const key = hosted.length > NAMED ? 'many' : 'named';
	return sentence(
		format,
		`country.years.title.${key}`,
		{},
		{ country: name, n: hosted.length, list: format.list(hosted), first: hosted[0]! }
	);
}

function cellOf(row: CoverageRow, country: string, format: CountriesFormat): Cell {
	const { amount, whole, planned } = row;
	const figure = cellFigure(row);
	if (figure) {
		const count = qualified(amount);
		return { ...figure, count: whole || amount === 0 ? count : atLeast(count) };
	}
	return planned > 0 ? format.t('matrix.planned', { n: planned }) : format.t(stateKey(row));
}

/** The twin of the years: a row per year, a column per lens. */
export function yearsTable(view: CountryView, format: CountriesFormat): Table {
	const { country, lenses, facts } = view;
	const shown = LENSES.filter((lens) => lens !== 'audience' || facts.dimensions.web);
	return {
		caption: format.t('country.years.caption', { country: format.country(country) }),
		columns: [format.t('table.year'), ...shown.map((lens) => format.t(`country.lens.${lens}`))],
		rows: lenses.host.years.map(({ year }) => ({
			cells: [
				String(year),
				...shown.map((lens) => {
					const row = lenses[lens].years.find((one) => one.year === year);
					return row ? cellOf(row, country, format) : '–';
				})
			]
		}))
	};
}
