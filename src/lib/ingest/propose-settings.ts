import type { Field, Mapping, Recognition } from './fields';
import { roleOfLayout } from './recognise/layouts';
import type { Sheet } from './sheet';
import type { Settings } from './source';
import { dateOrder, type DateOrderEvidence } from './values/date-order';
import { decimalMark } from './values/number';

/** Fields whose cells are dates or numbers, whatever the kind. */
const DATES: readonly Field[] = ['start_date', 'end_date', 'activity_date', 'day'];
const NUMBERS: readonly Field[] = ['headcount', 'capacity', 'visits', 'pageviews', 'visitors'];

/** What a sheet's own cells say of how to read it, and what must be asked. */
export interface Proposal {
	readonly settings: Settings;
	/** How its dates are written; `ambiguous` must be asked. */
	readonly dates: DateOrderEvidence;
	/** Whether somebody has to say that its rows are people who came. */
	readonly askEvidence: boolean;
	/** Whether it is the list of one event that no column names. */
	readonly askEvent: boolean;
}

function cellsOf(
	{ columns, sample }: Pick<Sheet, 'columns' | 'sample'>,
	mapping: Mapping,
	fields: readonly Field[]
): Set<string> {
	const places = fields
		.map((field) => columns.indexOf(mapping[field] ?? ''))
		.filter((index) => index >= 0);
	return new Set(sample.flatMap((row) => places.map((index) => row[index] ?? '')));
}

/** The settings a sheet is read with under a mapping, as far as its first rows tell. */
export function proposeSettings(
	sheet: Pick<Sheet, 'columns' | 'sample'>,
	{ kind, mapping, evidence, layout, dateOrder: fixed }: Recognition,
	{ asOf, hasActivities }: { asOf: string; hasActivities: boolean }
): Proposal {
	const dates = dateOrder(cellsOf(sheet, mapping, DATES));
	const mark = decimalMark(cellsOf(sheet, mapping, NUMBERS));
	const proven = dates.order === 'dmy' || dates.order === 'mdy' ? dates.order : null;
	const isAttendance = kind === 'attendance';
	const named = mapping.activity_id ?? mapping.activity_title ?? mapping.activity_date;
	return {
		settings: {
			dateOrder: fixed ?? proven,
			decimal: mark === 'ambiguous' ? null : mark,
			asOf,
			evidence: evidence ?? 'registration',
			role: roleOfLayout(layout) ?? 'participant',
			event: null,
			// Where there is a list of activities, one that it lacks is a finding.
			makeActivities: isAttendance && named !== undefined && !hasActivities
		},
		dates,
		askEvidence: isAttendance && evidence === null,
		askEvent: isAttendance && named === undefined
	};
}
