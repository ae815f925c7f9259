import type { TimelineMark } from '$lib/charts/timeline/mark';
import type { TypeStyle } from '$lib/charts/types/palette';
import { areWhole } from '$lib/counts/year-counts';
import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Cell, Table } from '$lib/figure/table';
import { namedTypes } from '$lib/format/named-types';
import type { Figure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { atLeast, qualified, type QualifiedCount } from '$lib/model/qualified-count';
import type { ActivityRow } from '$lib/queries/activities';
import type { YearRow } from '$lib/queries/complete-years';
import { published, selected } from './selection';
import type { ActivitiesFormat } from './texts';
import { datesOf, headcountFigure, headcountOf, isEvent, placeOf, typesOf } from './words';

/** The programme's types with the colour each has everywhere. */
export function typeStyles(
	rows: readonly ActivityRow[],
	programme: Programme,
	format: ActivitiesFormat
): TypeStyle[] {
	const typed = rows.map(({ types }) => ({ type: types[0] ?? '' }));
	return namedTypes(programme.types, typed, format).map(({ id, label }, index) => ({
		id,
		label,
		slot: id === '' ? 8 : index + 1
	}));
}

/** The activities as marks; those outside of the chosen years and types are muted. */
export function timelineMarks(
	rows: readonly ActivityRow[],
	programme: Programme,
	format: ActivitiesFormat
): TimelineMark[] {
	return rows.map((row) => {
		const synthetic = row.provenance === 'synthetic';
		const when = datesOf(row, format);
		const lines = [
			[when, placeOf(row, format)].filter(Boolean).join(' · '),
			[
				typesOf(row, programme, format),
				format.t(`activities.status.${row.status}`),
				...(isEvent(row)
					? [format.t('activities.participants', { count: format.count(headcountOf(row)) })]
					: [])
			].join(' · '),
			...(synthetic ? [format.t('demo.badge')] : [])
		];
		return {
			id: row.activity_id,
			type: row.types[0] ?? '',
			status: row.status,
			from: row.start_date,
			to: row.end_date,
			synthetic,
			muted: !row.in_years || !row.in_types,
			label: [row.title, ...lines].join('. '),
			title: row.title,
			lines,
			figure: isEvent(row) ? headcountFigure(row) : undefined
		};
	});
}

type Status = ActivityRow['status'];
/** Which years' lists are whole. */
type Years = readonly YearRow[];

function inYear(rows: readonly ActivityRow[], year: number, status: Status): number {
	return rows.filter((row) => row.year === year && row.status === status).length;
}

/** What was held in a year; at least that, where its list is not whole. */
function heldIn(rows: readonly ActivityRow[], year: number, years: Years): QualifiedCount {
	const count = qualified(inYear(rows, year, 'held'));
	return areWhole(years, { from: year, to: year }) ? count : atLeast(count);
}

const yearsOf = (rows: readonly ActivityRow[]) =>
	[...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);

const activities = { measure: 'activities', scope: 'mark' } as const;

/** In which year most of the filter's activities are on record as held, made-up ones left out. */
export function timelineTitle(
	rows: readonly ActivityRow[],
	years: Years,
	format: ActivitiesFormat
): Sentence {
	const known = published(selected(rows));
	const held = known.filter(({ status }) => status === 'held');
	const planned = known.filter(({ status }) => status === 'planned');
	const ofReport = { ...activities, facts: 'reported' } as const;
	if (held.length === 0) {
		if (planned.length === 0) return sentence(format, 'activities.timeline.none');
		const figure: Figure = { ...ofReport, basis: 'planned', count: qualified(planned.length) };
		return sentence(
			format,
			'activities.timeline.planned',
			{ planned: figure },
			{ n: planned.length }
		);
	}
	const counts = yearsOf(held).map((year) => ({ year, n: inYear(held, year, 'held') }));
	const most = Math.max(...counts.map(({ n }) => n));
	const leaders = counts.filter(({ n }) => n === most).map(({ year }) => year);
	const [first] = leaders;
	const amount = first === undefined ? null : heldIn(held, first, years);
	const figures: Record<string, Figure> = {
		amount: { ...ofReport, count: amount, ...(first !== undefined && { year: first }) },
		total: { ...ofReport, count: qualified(held.length) }
	};
	const key =
		counts.length === 1
			? 'activities.timeline.only'
			: leaders.length === 1
				? 'activities.timeline.top'
				: 'activities.timeline.tie';
	const made = known.length < selected(rows).length ? 'yes' : 'no';
	const values = { made, years: format.list(leaders.map(String)), n: held.length };
	return sentence(format, key, figures, values);
}

/** The filter's activities by year and status: the timeline's twin. */
export function timelineTable(
	rows: readonly ActivityRow[],
	years: Years,
	period: string,
	format: ActivitiesFormat
): Table {
	const chosen = selected(rows);
	const statuses = (['held', 'planned', 'cancelled'] as const).filter((status) =>
		chosen.some((row) => row.status === status)
	);
	const cell = (status: Status, year?: number): Cell => {
		const n = chosen.filter(
			(row) => row.status === status && (year === undefined || row.year === year)
		).length;
		if (status === 'cancelled') return format.number(n);
		const isDated = status === 'held' && year !== undefined;
		return {
			...activities,
			count: isDated ? (n > 0 ? heldIn(chosen, year, years) : unseen(year)) : qualified(n),
			...(year !== undefined && { year }),
			...(status === 'planned' && { basis: 'planned' as const })
		};
	};
	/** Nothing on record: zero where the year's list is whole, else unknown. */
	const unseen = (year: number) =>
		areWhole(years, { from: year, to: year }) ? qualified(0) : null;
	return {
		caption: format.t('activities.timeline.caption', { years: period }),
		columns: [
			format.t('table.year'),
			...statuses.map((status) => format.t(`activities.statuses.${status}`))
		],
		rows: [
			...yearsOf(chosen).map((year) => ({
				cells: [String(year), ...statuses.map((status) => cell(status, year))]
			})),
			{
				total: true,
				cells: [format.t('table.total'), ...statuses.map((status) => cell(status))]
			}
		]
	};
}
