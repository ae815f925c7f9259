import CoverageMatrix from '$lib/charts/CoverageMatrix.svelte';
import type { CellState, MatrixCell, MatrixGroup } from '$lib/charts/matrix/matrix';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

const YEARS = [1999, 2000, 2001, 2002, 2003, 2004, 2005];

/** One letter per year: a digit is an amount, `-` no data, `?` some unknown year, `p` planned, `.` to come. */
const STATES: Record<string, CellState> = {
	'0': 'zero',
	'-': 'no-data',
	'?': 'year-unknown',
	p: 'planned',
	'.': 'ahead'
};

function cells(years: string, format: Context['format']): MatrixCell[] {
	const first = [...years].findIndex((mark) => Number(mark) > 0);
	return [...years].map((mark, index) => {
		const amount = Number(mark) || 0;
		const state = STATES[mark] ?? 'reached';
		const fact =
			state === 'reached'
				? format.t('chart.map.amount.host', { count: amount, n: format.number(amount) })
				: format.t(`chart.matrix.state.${state}`);
		return {
			year: YEARS[index]!,
			state,
			amount,
			text: amount > 0 || state === 'zero' ? format.number(amount) : '',
			planned: state === 'planned' ? 1 : 0,
			first: index === first,
			facts: [fact],
			selected: false
		};
	});
}

const row = (country: string, years: string, format: Context['format']) => ({
	id: country,
	label: format.country(country),
	note: '–',
	scale: 'host',
	cells: cells(years, format)
});

const GROUPS: Record<Sample, (format: Context['format']) => MatrixGroup[]> = {
	empty: () => [],
	one: (format) => [{ id: 'all', label: '', rows: [row('CO', '0000020', format)] }],
	many: (format) => [
		{
			id: 'never',
			label: format.t('map.never.host'),
			rows: ['BR', 'CU', 'HN'].map((country) => row(country, '000000.', format))
		},
		{
			id: 'all',
			label: format.t('chart.map.legend.host'),
			rows: ['AR', 'CO', 'MX', 'VE'].map((country, index) =>
				row(country, `${index}102${index}4p`, format)
			)
		}
	],
	uncertain: (format) => [
		{
			id: 'all',
			label: '',
			rows: [
				row('BO', '?????0.', format),
				row('CO', '-----1p', format),
				row('CL', '000000p', format)
			]
		}
	]
};

export const MATRIX: Entry = {
	id: 'matrix',
	title: 'gallery.matrix',
	definition: 'map.definition',
	states: Object.fromEntries(
		SAMPLES.map((sample) => [
			sample,
			({ format }: Context) =>
				drawing(CoverageMatrix, {
					groups: GROUPS[sample](format),
					years: sample === 'empty' ? [] : YEARS,
					chosen: { from: 1999, to: 2005 },
					lens: 'host',
					label: format.t('gallery.matrix'),
					description: format.t('gallery.sample'),
					format
				})
		])
	)
};
