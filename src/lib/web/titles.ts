import { busiest, meanOf, type Daily, type Day } from '$lib/charts/daily/days';
import type { StatedLevel } from '$lib/counts/visitors';
import { sentence, type Sentence } from '$lib/figure/sentence';
import { capitalised } from '$lib/format/filter-in-words';
import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { WebFormat } from './texts';
import type { WebView } from './view';

/** What a report states, as a figure. */
export function statedFigure({ count }: StatedLevel, nth = 0): Figure {
	const statement = nth > 0 ? { statement: nth } : {};
	return { measure: 'visitors', scope: 'mark', count, basis: 'reported', ...statement };
}

/** Visitors where they are known, for reports speak of them; else visits; null without any day. */
export function leading(days: readonly Day[]): Daily | null {
	if (days.some(({ visitors }) => visitors !== null)) return 'visitors';
	return days.length > 0 ? 'visits' : null;
}

/** The mean per day of each year that knows a measure. */
export function yearMeans(days: readonly Day[], measure: Daily): { year: number; mean: number }[] {
	const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))];
	return years.flatMap((year) => {
		const own = days.filter(({ day }) => day.startsWith(String(year)));
		const mean = meanOf(own.map((day) => day[measure]));
		return mean === null ? [] : [{ year, mean }];
	});
}

/** The finding over time: the last year beside the one before, or the busiest day of the only one. */
export function dailyTitle({ days, stated, daily }: WebView, format: WebFormat): Sentence {
	const measure = leading(days);
	if (measure === null) {
		const [statement] = stated;
		const [level] = daily.levels;
		if (!statement || !level) return sentence(format, 'web.title.unknown');
		const values = {
			said: capitalised(format.countInWords(statement.count)),
			year: level.as_of.slice(0, 4)
		};
		return sentence(format, 'web.title.stated', { level: statedFigure(statement) }, values);
	}
	const means = yearMeans(days, measure);
	const average = ({ year, mean }: (typeof means)[number]): Figure => ({
		...{ measure, scope: 'mark', year, basis: 'average' },
		count: qualified(Math.round(mean))
	});
	const [before, last] = means.slice(-2);
	if (before && last) {
		const figures = { last: average(last), before: average(before) };
		const values = { year: String(last.year), yearBefore: String(before.year) };
		return sentence(format, `web.page.title.years.${measure}`, figures, values);
	}
	const only = before!;
	const most = busiest(days, measure)!;
	const figures: Record<string, Figure> = {
		mean: average(only),
		most: {
			...{ measure, scope: 'mark', count: qualified(most.value) },
			...{ month: most.day.slice(0, 7), basis: 'busiest' }
		}
	};
	const values = { year: String(only.year), day: format.day(most.day) };
	return sentence(format, `web.page.title.year.${measure}`, figures, values);
}
