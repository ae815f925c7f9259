import type { TimelineMark } from '$lib/charts/timeline/mark';
import type { TypeStyle } from '$lib/charts/types/palette';
import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Table } from '$lib/figure/table';
import { namedTypes } from '$lib/format/named-types';
import type { Figure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { qualified } from '$lib/model/qualified-count';
import type { ActivityRow } from '$lib/queries/activities';
import { published } from './selection';
import type { ActivitiesFormat } from './texts';
import { datesOf, headcountOf, isEvent, placeOf, typesOf } from './words';

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
			lines
		};
	});
}

type Status = ActivityRow['status'];

function countIn(rows: readonly ActivityRow[], year: number, status: Status): number {
	return rows.filter((row) => row.year === year && row.status === status).length;
}

const yearsOf = (rows: readonly ActivityRow[]) =>
	[...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);

/** In which year most activities are on record as held, made-up ones left out. */
export function timelineTitle(rows: readonly ActivityRow[], format: ActivitiesFormat): Sentence {
	const known = published(rows);
	const held = known.filter(({ status }) => status === 'held');
	const planned = known.filter(({ status }) => status === 'planned');
	const mark = (n: number): Figure => ({
		measure: 'activities',
		scope: 'mark',
		count: qualified(n)
	});
	if (held.length === 0) {
		const key = planned.length > 0 ? 'activities.timeline.planned' : 'activities.timeline.none';
		const figures: Record<string, Figure> =
			planned.length > 0 ? { planned: mark(planned.length) } : {};
		return sentence(format, key, figures, { n: planned.length });
	}
	const counts = yearsOf(held).map((year) => ({ year, n: countIn(held, year, 'held') }));
	const most = Math.max(...counts.map(({ n }) => n));
	const leaders = counts.filter(({ n }) => n === most).map(({ year }) => String(year));
	const figures = { amount: mark(most), total: mark(held.length) };
	const key =
		counts.length === 1
			? 'activities.timeline.only'
			: leaders.length === 1
				? 'activities.timeline.top'
				: 'activities.timeline.tie';
	return sentence(format, key, figures, { years: format.list(leaders), n: held.length });
}

/** Activities by year and status: the timeline's twin. */
export function timelineTable(
	rows: readonly ActivityRow[],
	years: string,
	format: ActivitiesFormat
): Table {
	const statuses = (['held', 'planned', 'cancelled'] as const).filter((status) =>
		rows.some((row) => row.status === status)
	);
	const figure = (n: number, year?: number): Figure => ({
		measure: 'activities',
		scope: 'mark',
		count: qualified(n),
		...(year !== undefined && { year })
	});
	return {
		caption: format.t('activities.timeline.caption', { years }),
		columns: [
			format.t('table.year'),
			...statuses.map((status) => format.t(`activities.statuses.${status}`))
		],
		rows: [
			...yearsOf(rows).map((year) => ({
				cells: [
					String(year),
					...statuses.map((status) => figure(countIn(rows, year, status), year))
				]
			})),
			{
				total: true,
				cells: [
					format.t('table.total'),
					...statuses.map((status) => figure(rows.filter((row) => row.status === status).length))
				]
			}
		]
	};
}
