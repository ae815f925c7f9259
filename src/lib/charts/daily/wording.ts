import type { Format } from '$lib/format/format';
import type { FigureRef } from '$lib/model/measure';
import type { WebEventRow } from '$lib/queries/web-events';
import { levelLabel } from '../web/wording';
import { DAILY, type Day } from './days';
import type { DailyLayout, EventPlace, MonthPlace } from './layout';

/** When an event was, as exactly as it is known. */
export function whenOf({ start_date, end_date, dated }: WebEventRow, format: Format): string {
	return dated ? format.days(start_date, end_date) : format.month(start_date);
}

/** What an event's mark says. */
export function eventFacts(row: WebEventRow, format: Format): { title: string; lines: string[] } {
	const place = row.countries.map(format.country).join(', ');
	const made = row.synthetic ? [format.t('demo.mark')] : [];
	return { title: row.title, lines: [whenOf(row, format), ...(place ? [place] : []), ...made] };
}

function measured(
	values: { visits: number | null; visitors: number | null },
	format: Format
): string[] {
	return DAILY.flatMap((measure) => {
		const value = values[measure];
		if (value !== null)
			return [format.t(`chart.web.${measure}-per-day`, { n: format.number(value) })];
		return measure === 'visitors' ? [format.t('chart.web.visitors-unknown')] : [];
	});
}

/** What is known of one day. */
export function dayFacts(day: Day, format: Format): { title: string; lines: string[] } {
	const lines = DAILY.flatMap((measure) => {
		const value = day[measure];
		return value === null
			? []
			: [format.t(`chart.daily.${measure}`, { count: value, n: format.number(value) })];
	});
	return { title: format.day(day.day), lines };
}

/** The mean a month shows: of its visitors where they are known, else of its visits. */
export function monthFigure({ row }: MonthPlace): FigureRef {
	return {
		measure: row.visitors === null ? 'visits' : 'visitors',
		scope: 'mark',
		month: row.month.slice(0, 7),
		basis: 'average'
	};
}

/** What is known of one month: means per day, what they rest on, and the events it had. */
export function monthFacts(
	{ row }: MonthPlace,
	{ levels, events }: DailyLayout,
	format: Format
): { title: string; lines: string[] } {
	const title = format.t('chart.daily.month', { month: format.month(row.month) });
	const lines = measured(row, format);
	if (row.days < row.length) {
		lines.push(format.t('chart.web.partial', { count: row.days, n: format.number(row.days) }));
	}
	if (row.synthetic > 0) {
		lines.push(format.t('chart.synthetic', { n: format.percent(row.synthetic / row.days) }));
	}
	const within = (day: string) => day.slice(0, 7) === row.month.slice(0, 7);
	const level = levels.find(({ asOf }) => within(asOf));
	if (level) lines.push(levelLabel(level, format));
	const held = events.filter((event: EventPlace) => within(event.row.start_date)).length;
	if (held > 0) lines.push(format.t('noun.events', { n: held, shown: format.number(held) }));
	return { title, lines };
}
