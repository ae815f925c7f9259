import { utcDay, utcMonth } from 'd3';
import type { Format } from '$lib/format/format';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import type { Column } from '../columns/column';
import { dateOf, type LevelPlace, type WebLayout } from './layout';

/** The colour of each line. */
export const COLORS = { visits: 'var(--accent)', visitors: 'var(--web-visitors)' } as const;

/** A month of lines that may not reach it. */
interface Month {
	/** First day, ISO. */
	readonly month: string;
	readonly visits: number | null;
	readonly visitors: number | null;
}

/**
 * What is written at the end of each line: its name and its last known value, with its height; and
 * the month, of a line that ends before the other.
 */
export function endLabels(rows: readonly Month[], format: Format) {
	return (['visits', 'visitors'] as const).flatMap((measure) => {
		const last = rows.findLast((row) => row[measure] !== null);
		const value = last?.[measure] ?? null;
		if (!last || value === null) return [];
		const when = last === rows.at(-1) ? '' : ` (${format.monthShort(last.month)})`;
		const label = `${format.t(`chart.web.${measure}`)} ${format.number(value)}${when}`;
		return [{ label, value, color: COLORS[measure] }];
	});
}

/** Every statement of a level: "Informe: > 1.200 · 1.200 visitantes por día". */
export function levelLabel({ statements }: LevelPlace, format: Format): string {
	return format.t('chart.web.level', { list: statements.map(format.count).join(' · ') });
}

function factsOf(
	{ month, days, visits, visitor_days: told, visitors, synthetic }: WebUseRow,
	format: Format
): string[] {
	const facts = [
		visits === null
			? format.t('chart.web.visits-unknown')
			: format.t('chart.web.visits-per-day', { n: format.number(visits) }),
		visitors === null
			? format.t('chart.web.visitors-unknown')
			: format.t('chart.web.visitors-per-day', { n: format.number(visitors) })
	];
	const from = dateOf(month);
	const known = Math.max(days, told);
	if (known < utcDay.count(from, utcMonth.offset(from, 1)))
		facts.push(format.t('chart.web.partial', { count: known, n: format.number(known) }));
	if (synthetic > 0) facts.push(format.t('chart.synthetic', { n: format.percent(synthetic) }));
	return facts;
}

/** The months as columns to point at, each with all it says. */
export function columnsOf(layout: WebLayout, format: Format): Column[] {
	return layout.months.map(({ row, left, width }) => {
		const title = format.month(row.month);
		const lines = factsOf(row, format);
		const level = layout.levels.find(({ asOf }) => asOf.slice(0, 7) === row.month.slice(0, 7));
		if (level) lines.push(levelLabel(level, format));
		const label = `${title}: ${lines.join('; ')}`;
		const month = row.month.slice(0, 7);
		const figure = { measure: 'visits', scope: 'mark', month } as const;
		return { id: row.month, x: left, width, title, lines, label, figure };
	});
}
