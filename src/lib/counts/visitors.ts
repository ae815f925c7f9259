import { isWholeAudience, type Filter, type YearRange } from '$lib/model/filter';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import { asQualified } from './year-counts';

/** A level that a report states, with its source. */
export interface StatedLevel {
	readonly count: Count;
	readonly source: string;
}

/** The mean of daily visitors over months, each by the days they are known of; null where no month knows them. */
export function meanVisitors(rows: readonly WebUseRow[]): Count {
	const known = rows.filter((row) => row.visitors !== null);
	const days = known.reduce((total, row) => total + row.visitor_days, 0);
	if (days === 0) return null;
	const weighted = known.reduce((total, row) => total + (row.visitors ?? 0) * row.visitor_days, 0);
	return qualified(Math.round(weighted / days));
}

/** What reports of these years state of the daily visitors; conflicts side by side. */
export function statedLevels(
	rows: readonly ReportedFigure[],
	filter: Filter,
	{ from, to }: YearRange
): StatedLevel[] {
	return rows
		.filter(
			({ measure, kind, as_of }) =>
				measure === 'visitors' &&
				kind === 'level' &&
				isWholeAudience(filter) &&
				Number(as_of.slice(0, 4)) >= from &&
				Number(as_of.slice(0, 4)) <= to
		)
		.map(({ value, qualifier, source }) => ({ count: asQualified(value, qualifier), source }));
}
