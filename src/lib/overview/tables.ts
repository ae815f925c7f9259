import { sentence } from '$lib/figure/sentence';
import type { Cell, Table, TableRow } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import { LENSES, type Lens } from '$lib/model/filter';
import { ADDITIVITY, type Figure, type Measure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { atLeast, qualified, type Count } from '$lib/model/qualified-count';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import type { YearRow } from '$lib/queries/complete-years';
import type { CountryReachRow } from '$lib/queries/country-reach';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import type { AdditiveFigures } from './key-figures';

/** What a reach row says, as a figure or, where there is none to give, in words. */
function reachCell(row: CountryReachRow | undefined, lens: Lens, format: Format): Cell {
	if (!row) return '–';
	if (row.amount > 0 || (row.state === 'zero' && row.country !== null)) {
		return {
			measure: lens === 'audience' ? 'visits' : 'events',
			scope: 'mark',
			count: qualified(row.amount),
			lens,
			...(row.country && { country: row.country })
		};
	}
	return row.country === null ? '–' : format.t(`state.${row.state}`);
}

function plannedIn({ country, planned }: CountryReachRow): Figure {
	return {
		measure: 'activities',
		scope: 'mark',
		count: qualified(planned),
		...(country && { country })
	};
}

/** Every country under every lens: the twin of the map, and the list behind "countries by lens". */
export function reachTable(
	rows: readonly CountryReachRow[],
	lens: Lens,
	years: string,
	format: Format
): Table {
	const find = (country: string | null, of: Lens) =>
		rows.find((row) => row.country === country && row.lens === of);
	const codes = [...new Set(rows.map((row) => row.country))];
	const known = format.byName(codes.filter((code) => code !== null));
	const amount = (code: string) => find(code, lens)?.amount ?? 0;
	const ordered: (string | null)[] = known.sort((a, b) => amount(b) - amount(a));
	const unknown = rows.some((row) => row.country === null && row.amount > 0) ? [null] : [];
	const lenses = [lens, ...LENSES.filter((other) => other !== lens)];
	return {
		caption: format.t('table.caption.reach', { years }),
		columns: [
			format.t('table.country'),
			...lenses.map((one) => format.t(`lens.${one}`)),
			format.t('table.planned'),
			format.t('table.requested'),
			format.t('table.member')
		],
		rows: [...ordered, ...unknown].map((code): TableRow => {
			const host = find(code, 'host');
			const since = LENSES.map((one) => find(code, one)?.member_since).find(Boolean);
			return {
				cells: [
					format.country(code),
					...lenses.map((one) => reachCell(find(code, one), one, format)),
					host && host.planned > 0 ? plannedIn(host) : '–',
					host?.requested ? format.t('table.yes') : '–',
					code === null
						? '–'
						: since
							? format.t('table.memberSince', { year: String(since) })
							: format.t('table.notMember')
				]
			};
		})
	};
}

/** Each year's participations and the total to its end, with what is undated and reported. */
export function cumulativeTable({ series }: AdditiveFigures, format: Format): Table {
	const mark = (count: Count, year?: number): Figure => ({
		measure: 'participations',
		scope: 'mark',
		count,
		...(year !== undefined && { year })
	});
	const rows: TableRow[] = series.points.map(({ year, added, total, low, high }) => ({
		cells: [
			String(year),
			mark(added, year),
			total !== null || high === null
				? mark(total, year)
				: sentence(format, 'table.between', { low: mark(low), high: mark(high) })
		]
	}));
	if (series.opening) {
		const { count } = series.opening;
		rows.push({
			cells: [format.t('table.opening', { years: format.years(series.opening) }), mark(count), '–']
		});
	}
	if (series.reported) {
		rows.push({
			cells: [format.t('table.reported'), '–', mark(series.reported.total)],
			total: true
		});
	}
	return {
		caption: format.t('table.caption.cumulative'),
		columns: [format.t('table.year'), format.t('table.added'), format.t('table.toDate')],
		rows
	};
}

/** Types across years, held and planned apart, activities that are no events in their own rows. */
export function typesTable(
	rows: readonly ActivityTypeRow[],
	known: readonly YearRow[],
	types: Programme['types'],
	years: string,
	format: Format
): Table {
	const held = known.map(({ year, complete }) => ({ year, complete, status: 'held' as const }));
	const planned = [
		...new Set(rows.filter(({ status }) => status === 'planned').map(({ year }) => year))
	].map((year) => ({ year, complete: true, status: 'planned' as const }));
	const columns = [...held, ...planned];
	type Column = (typeof columns)[number];
	const occurring = types.filter(({ id }) => rows.some((row) => row.type === id));
	const inColumn = (row: ActivityTypeRow, { year, status }: Column) =>
		row.year === year && row.status === status;
	// What a year's list does not name is zero if the list is whole, else unknown.
	const figure = (measure: Measure, n: number | undefined, column: Column): Figure => {
		const count = n === undefined && !column.complete ? null : qualified(n ?? 0);
		const bound = count && !column.complete ? atLeast(count) : count;
		return { measure, scope: 'mark', count: bound, year: column.year };
	};
	const measureOf = (convenes: boolean, { status }: Column): Measure =>
		convenes && status === 'held' ? 'events' : 'activities';
	return {
		caption: format.t('table.caption.types', { years }),
		columns: [
			format.t('filter.types'),
			...columns.map(({ year, status }) =>
				status === 'held' ? String(year) : `${year} (${format.t('state.planned')})`
			)
		],
		rows: [
			...occurring.map((type) => ({
				cells: [
					type.plural[format.lang],
					...columns.map((column): Cell => {
						const found = rows.find((row) => row.type === type.id && inColumn(row, column));
						const measure = measureOf(type.convenes, column);
						return { ...figure(measure, found?.activities, column), type: type.id };
					})
				]
			})),
			...totalRow('events', format, () =>
				columns.map((column): Cell => {
					const event = rows.find((row) => row.convenes && inColumn(row, column));
					return figure(measureOf(true, column), event?.year_total, column);
				})
			)
		]
	};
}

/** A row that adds up the ones above it, for measures that may be added. */
function totalRow(measure: Measure, format: Format, cells: () => Cell[]): TableRow[] {
	if (ADDITIVITY[measure] !== 'additive') return [];
	return [{ cells: [format.t('table.total'), ...cells()], total: true }];
}

/** Web use by month. Levels: no total. */
export function webTable(rows: readonly WebUseRow[], format: Format): Table {
	const rounded = (value: number | null) => (value === null ? null : qualified(Math.round(value)));
	return {
		caption: format.t('table.caption.web'),
		columns: [format.t('table.month'), format.t('table.visits'), format.t('table.visitors')],
		rows: rows.map(({ month, visits, visitors }) => ({
			cells: [
				format.month(month),
				{ measure: 'visits', scope: 'mark', count: rounded(visits) },
				{ measure: 'visitors', scope: 'mark', count: rounded(visitors) }
			]
		}))
	};
}
