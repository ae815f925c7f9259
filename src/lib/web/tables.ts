import { busiest, daysOf, monthMeans, withinYears } from '$lib/charts/daily/days';
import type { Cell, Table } from '$lib/figure/table';
import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { WebDimension } from '$lib/queries/web-breakdown';
import { partOf, visitsOf, wholeOf, type Part } from './breakdown';
import { leading } from './titles';
import type { WebFormat } from './texts';
import type { WebView } from './view';

const rounded = (value: number | null) => (value === null ? null : qualified(Math.round(value)));

/** Every month: its days, the means, and its busiest day. Levels: no total. */
export function dailyTable({ rows, filter, days }: WebView, format: WebFormat): Table {
	const measure = leading(days) ?? 'visits';
	const months = withinYears(rows.days, filter.years);
	const means = monthMeans(months);
	const mark = (
		of: 'visits' | 'visitors',
		value: number | null,
		month: string,
		isMean: boolean
	): Figure => ({
		...{ measure: of, scope: 'mark', count: rounded(value), month: month.slice(0, 7) },
		basis: isMean ? 'average' : 'busiest'
	});
	return {
		caption: format.t('web.page.table.daily'),
		columns: [
			format.t('table.month'),
			format.t('web.page.table.days'),
			format.t('table.visits'),
			format.t('table.visitors'),
			format.t('web.page.table.busiest'),
			format.t(`web.page.table.most.${measure}`)
		],
		rows: means.map((row, index) => {
			const most = busiest(daysOf([months[index]!]), measure);
			const cells: Cell[] = [
				format.month(row.month),
				format.number(row.days),
				mark('visits', row.visits, row.month, true),
				mark('visitors', row.visitors, row.month, true),
				most ? format.day(most.day) : '–',
				most ? mark(measure, most.value, row.month, false) : '–'
			];
			return { cells };
		})
	};
}

/** Visits of one dimension and their shares. Each visit is in one row, so that there is a total. */
export function breakdownTable(
	dimension: WebDimension,
	parts: readonly Part[],
	format: WebFormat
): Table {
	const total = parts.reduce((sum, { visits }) => sum + visits, 0);
	const mark = (part: Part): Cell => {
		const count = visitsOf(part, parts);
		// What no export tells is no part of its own.
		if (part.value === null) return format.count(count);
		return { measure: 'visits', scope: 'mark', count, ...partOf(dimension, part.value) };
	};
	return {
		caption: format.t(`web.page.table.${dimension}`),
		columns: [
			format.t(`web.page.dimension.${dimension}`),
			format.t('web.page.table.visits'),
			format.t('web.page.table.share')
		],
		rows: [
			...parts.map((part) => ({
				cells: [part.label, mark(part), format.percent(part.visits / Math.max(1, total))]
			})),
			{
				cells: [
					format.t('table.total'),
					{ ...wholeOf(dimension), count: qualified(total) },
					format.percent(1)
				],
				total: true
			}
		]
	};
}
