import { sentence } from '$lib/figure/sentence';
import type { Cell, Table, TableRow } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import { amountOf } from '$lib/counts/reach';
import { LENSES, type Lens } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import { qualified, type Count } from '$lib/model/qualified-count';
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
			count: amountOf(row),
			lens,
			...(row.country ? { country: row.country } : { basis: 'placeless' })
		};
	}
	return row.country === null ? '–' : format.t(`state.${row.state}`);
}

function plannedIn({ country, planned }: CountryReachRow): Figure {
	return {
		measure: 'activities',
		scope: 'mark',
		basis: 'planned',
		count: qualified(planned),
		...(country && { country })
	};
}

/**
 * Every country under every lens: the twin of the map, and the list behind "countries by lens". What
 * a programme without members or web site has nothing to say of has no column.
 */
export function reachTable(
	rows: readonly CountryReachRow[],
	lens: Lens,
	hasWeb: boolean,
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
	const lenses = [
		lens,
		...LENSES.filter((other) => other !== lens && (other !== 'audience' || hasWeb))
	];
	const hasMembers = rows.some((row) => row.member_since !== null);
	const hasPlans = hasMembers || rows.some((row) => row.planned > 0);
	const hasRequests = hasMembers || rows.some((row) => row.requested);
	return {
		caption: format.t('table.caption.reach', { years }),
		columns: [
			format.t('table.country'),
			...lenses.map((one) => format.t(`lens.${one}`)),
			...(hasPlans ? [format.t('table.planned')] : []),
			...(hasRequests ? [format.t('table.requested')] : []),
			...(hasMembers ? [format.t('table.member')] : [])
		],
		rows: [...ordered, ...unknown].map((code): TableRow => {
			const host = find(code, 'host');
			const since = LENSES.map((one) => find(code, one)?.member_since).find(Boolean);
			return {
				cells: [
					code === null && !hasMembers ? format.t('table.outside') : format.country(code),
					...lenses.map((one) => reachCell(find(code, one), one, format)),
					...(hasPlans ? [host && host.planned > 0 ? plannedIn(host) : '–'] : []),
					...(hasRequests ? [host?.requested ? format.t('table.yes') : '–'] : []),
					...(hasMembers ? [membership(code, since, format)] : [])
				],
				...(code && { about: { country: code } })
			};
		})
	};
}

function membership(code: string | null, since: number | null | undefined, format: Format): string {
	if (code === null) return '–';
	if (!since) return format.t('table.notMember');
	return format.t('table.memberSince', { year: String(since) });
}

/** Each year's participations and the total to its end, with what is undated and reported. */
export function cumulativeTable({ series }: AdditiveFigures, format: Format): Table {
	const mark = (count: Count, about: Partial<Figure>): Figure => ({
		measure: 'participations',
		scope: 'mark',
		count,
		...about
	});
	const rows: TableRow[] = series.points.map(({ year, added, total, low, high }) => ({
		cells: [
			String(year),
			mark(added, { year }),
			total !== null || high === null
				? mark(total, { year, basis: 'to-date' })
				: sentence(format, 'table.between', {
						low: mark(low, { year, basis: 'least' }),
						high: mark(high, { year, basis: 'most' })
					})
		]
	}));
	if (series.opening) {
		const { count } = series.opening;
		rows.push({
			cells: [
				format.t('table.opening', { years: format.years(series.opening) }),
				mark(count, { basis: 'opening' }),
				'–'
			]
		});
	}
	if (series.reported) {
		rows.push({
			cells: [format.t('table.reported'), '–', mark(series.reported.total, { basis: 'reported' })],
			total: true
		});
	}
	return {
		caption: format.t('table.caption.cumulative'),
		columns: [format.t('table.year'), format.t('table.added'), format.t('table.toDate')],
		rows
	};
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
				{ measure: 'visits', scope: 'mark', month: month.slice(0, 7), count: rounded(visits) },
				{ measure: 'visitors', scope: 'mark', month: month.slice(0, 7), count: rounded(visitors) }
			]
		}))
	};
}
