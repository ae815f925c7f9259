import { asQualified } from '$lib/counts/year-counts';
import type { Cell, Table } from '$lib/figure/table';
import type { Lens } from '$lib/model/filter';
import type { Figure, Measure } from '$lib/model/measure';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { FigureActivityRow } from '$lib/queries/figure-activities';
import type { FigureCountryRow } from '$lib/queries/figure-countries';
import type { FigureDayRow } from '$lib/queries/figure-days';
import type { FigureListRow } from '$lib/queries/figure-lists';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { PassportFormat } from './texts';

/** The answers to the statements for the rows behind a figure, by the kind of row. */
export type BehindRows =
	| { readonly kind: 'activities'; readonly rows: readonly FigureActivityRow[] }
	| { readonly kind: 'lists'; readonly rows: readonly FigureListRow[] }
	| { readonly kind: 'days'; readonly rows: readonly FigureDayRow[] }
	| { readonly kind: 'reported'; readonly rows: readonly ReportedFigure[] }
	| { readonly kind: 'countries'; readonly rows: readonly FigureCountryRow[] };

const mark = (measure: Measure, count: Count, about: Partial<Figure> = {}): Figure => ({
	measure,
	scope: 'mark',
	count,
	...about
});

/** Dates as exactly as they are known. */
function dated(
	row: Pick<FigureActivityRow, 'start_date' | 'end_date' | 'date_precision'>,
	format: PassportFormat
): string {
	if (row.date_precision === 'year') return row.start_date.slice(0, 4);
	if (row.date_precision === 'month') return format.month(row.start_date);
	return format.days(row.start_date, row.end_date);
}

const placed = ({ countries }: { countries: readonly string[] }, format: PassportFormat) =>
	countries.length === 0 ? format.country(null) : format.list(countries.map(format.country));

/** A provenance in words; made-up lists under a published activity are named beside it. */
function provenance(
	row: Pick<FigureActivityRow, 'provenance' | 'synthetic_list'>,
	format: PassportFormat
): string {
	const own = provenanceName(row.provenance, format);
	return row.synthetic_list ? `${own} + ${provenanceName('synthetic', format)}` : own;
}

/** The name of a provenance; one that is not known stays as it is. */
export function provenanceName(code: string, format: PassportFormat): string {
	switch (code) {
		case 'reported':
		case 'recorded':
		case 'coded':
		case 'reference':
		case 'synthetic':
			return format.t(`provenance.${code}.name`);
		default:
			return code;
	}
}

function activities(rows: readonly FigureActivityRow[], format: PassportFormat): Cell[][] {
	return rows.map((row) => [
		row.title,
		mark(
			'participations',
			row.headcount === null ? null : asQualified(row.headcount, row.qualifier),
			{ activity: row.activity_id }
		),
		dated(row, format),
		placed(row, format),
		provenance(row, format),
		row.source ?? '–'
	]);
}

function lists(rows: readonly FigureListRow[], format: PassportFormat): Cell[][] {
	return rows.map((row) => [
		row.title,
		mark('people', row.persons === null ? null : qualified(row.persons), {
			activity: row.activity_id
		}),
		dated(row, format),
		placed(row, format),
		provenance(row, format),
		row.source ?? '–'
	]);
}

function days(rows: readonly FigureDayRow[], format: PassportFormat): Cell[][] {
	const known = (value: number | null) => (value === null ? null : qualified(Math.round(value)));
	return rows.map((row) => [
		format.day(row.day),
		mark('visits', known(row.visits)),
		mark('pageviews', known(row.pageviews)),
		mark('visitors', known(row.visitors)),
		provenanceName(row.any_synthetic ? 'synthetic' : 'recorded', format)
	]);
}

function reported(rows: readonly ReportedFigure[], format: PassportFormat): Cell[][] {
	return rows.map((row) => {
		const measure = format.t(`definition.${row.measure}.name`);
		const since = row.since?.slice(0, 4) ?? '';
		return [
			row.kind === 'cumulative'
				? format.t('passport.kind.cumulative', { measure, since })
				: format.t('passport.kind.level', { measure }),
			format.day(row.as_of),
			mark(row.measure, asQualified(row.value, row.qualifier), { basis: 'reported' }),
			row.source
		];
	});
}

function known(row: FigureCountryRow, format: PassportFormat): string {
	if (row.state === 'year-unknown' && row.known_from && row.known_to) {
		return format.t('passport.known.year', {
			from: row.known_from.slice(0, 4),
			to: row.known_to.slice(0, 4)
		});
	}
	if (row.amount === 0 && row.ever === 'no') return format.t('passport.known.never');
	if (row.amount === 0 && row.planned > 0) {
		return format.t('passport.known.planned', { n: row.planned });
	}
	return row.member_since === null
		? format.t('table.notMember')
		: format.t('table.memberSince', { year: String(row.member_since) });
}

function countries(rows: readonly FigureCountryRow[], format: PassportFormat): Cell[][] {
	const measure = (lens: Lens): Measure => (lens === 'audience' ? 'visits' : 'events');
	return rows.map((row) => [
		format.country(row.country),
		mark(measure(row.lens), qualified(row.amount_ever), {
			lens: row.lens,
			...(row.country !== null && { country: row.country })
		}),
		known(row, format),
		row.source ?? '–'
	]);
}

/** The rows behind a figure as a table to read and to save. Never a person. */
export function rowsTable(behind: BehindRows, format: PassportFormat): Table {
	const column = (name: Parameters<typeof columnKey>[0]) => format.t(columnKey(name));
	const about = [column('date'), column('country'), column('provenance'), column('source')];
	const table = (columns: string[], cells: Cell[][]): Table => ({
		caption: format.t(`passport.rows.${behind.kind}`),
		columns,
		rows: cells.map((one) => ({ cells: one }))
	});
	switch (behind.kind) {
		case 'activities':
			return table([column('title'), column('count'), ...about], activities(behind.rows, format));
		case 'lists':
			return table([column('title'), column('persons'), ...about], lists(behind.rows, format));
		case 'days':
			return table(
				[
					column('date'),
					column('visits'),
					column('pageviews'),
					column('visitors'),
					column('provenance')
				],
				days(behind.rows, format)
			);
		case 'reported':
			return table(
				[column('kind'), column('date'), column('value'), column('source')],
				reported(behind.rows, format)
			);
		case 'countries':
			return table(
				[
					column('country'),
					column(behind.rows[0]?.lens === 'audience' ? 'visits' : 'events'),
					column('known'),
					column('source')
				],
				countries(behind.rows, format)
			);
	}
}

type Column =
	| 'title'
	| 'date'
	| 'country'
	| 'count'
	| 'persons'
	| 'provenance'
	| 'source'
	| 'visits'
	| 'pageviews'
	| 'visitors'
	| 'value'
	| 'kind'
	| 'events'
	| 'known';

function columnKey(name: Column): `passport.column.${Column}` {
	return `passport.column.${name}`;
}
