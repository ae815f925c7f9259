import type { Cell, Table } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import { COUNTING_MODES, type Filter } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import { figureOf } from './who-title';
import type { CountryCounts } from './who-counts';

/** Countries in each way of counting, the chosen ones only. No total: they share events and people. */
export function whoTable(counts: readonly CountryCounts[], filter: Filter, format: Format): Table {
	const { lens, years, countries } = filter;
	const isShown = ({ country }: CountryCounts) =>
		countries.length === 0 || (country !== null && countries.includes(country));
	return {
		caption: format.t('who.caption', { years: format.years(years) }),
		columns: [
			format.t('table.country'),
			...COUNTING_MODES.map((mode) => format.t(`counting.${mode}`)),
			format.t(`lens.${lens}`),
			format.t('people.table.lists')
		],
		rows: counts.filter(isShown).map((one) => {
			// What has no known country is no figure of a country: it is only written.
			const events: Figure = {
				measure: 'events',
				scope: 'mark',
				lens,
				count: one.events
			};
			const figures = [
				...COUNTING_MODES.map((count) => figureOf(one, { ...filter, count })),
				one.country === null ? events : { ...events, country: one.country }
			];
			const cells: Cell[] =
				one.country === null ? figures.map(({ count }) => format.count(count)) : figures;
			return {
				cells: [
					format.country(one.country),
					...cells,
					`${format.number(one.listed)} / ${format.count(one.events)}`
				],
				...(one.country !== null && { about: { country: one.country } })
			};
		})
	};
}
