import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import type { Figure, Measure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { boundBy, qualified, type Count } from '$lib/model/qualified-count';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import type { AdditiveFigures, VisitorFigures } from './key-figures';
import { namedTypes } from '$lib/format/named-types';
import { capitalised } from '$lib/format/filter-in-words';

const mark = (measure: Measure, count: Count, about: Partial<Figure> = {}): Figure => ({
	measure,
	scope: 'mark',
	count,
	...about
});

/** The finding of the cumulative chart: how many by when, and how many of them without a year. */
export function cumulativeTitle({ series, cumulative }: AdditiveFigures, format: Format): Sentence {
	const last = series.points.at(-1);
	if (!last || !cumulative) return sentence(format, 'cumulative.title.unknown');
	const total = { measure: 'participations', scope: 'cumulative', count: cumulative } as const;
	const values = {
		year: String(last.year),
		totalInWords: format.countInWords(cumulative, 'noun.participations')
	};
	const { opening } = series;
	if (!opening || opening.to > last.year) {
		return sentence(format, 'cumulative.title', { total }, values);
	}
	return sentence(
		format,
		'cumulative.title.opening',
		{ total, opening: mark('participations', opening.count, { basis: 'opening' }) },
		{ ...values, openingInWords: format.countInWords(opening.count) }
	);
}

/** The finding of the types chart: the most frequent type of held event. */
export function typesTitle(
	rows: readonly ActivityTypeRow[],
	types: Programme['types'],
	events: Count,
	format: Format
): Sentence {
	const held = rows.filter((row) => row.convenes && row.status === 'held');
	const totals = namedTypes(types, held, format)
		.filter(({ id }) => id !== '')
		.map(({ id, inSentence: label }) => ({
			id,
			label,
			n: held.filter((row) => row.type === id).reduce((total, row) => total + row.activities, 0)
		}))
		.filter(({ n }) => n > 0);
	const most = Math.max(0, ...totals.map(({ n }) => n));
	const leaders = totals.filter(({ n }) => n === most);
	const [first] = leaders;
	const total = { measure: 'events', scope: 'filter', count: events } as const;
	if (first) {
		const figures = {
			amount: mark('events', boundBy(events, qualified(most)), { type: first.id }),
			total
		};
		const key = totals.length === 1 ? 'only' : leaders.length === 1 ? 'top' : 'tie';
		return sentence(format, `types.title.${key}`, figures, {
			types: capitalised(format.list(leaders.map(({ label }) => label))),
			totalInWords: format.countInWords(events, 'noun.events'),
			known: events?.qualifiers.length ? 'part' : 'all'
		});
	}
	if (held.length > 0) {
		const totalInWords = format.countInWords(events, 'noun.events');
		return sentence(format, 'types.title.untyped', { total }, { totalInWords });
	}
	const planned = plannedEvents(rows).reduce((sum, { activities }) => sum + activities, 0);
	if (planned > 0) {
		const figures = { planned: mark('activities', qualified(planned), { basis: 'planned' }) };
		return sentence(format, 'types.title.planned', figures, { n: planned });
	}
	return sentence(format, events === null ? 'types.title.unknown' : 'types.title.none');
}

/** Planned events by year, each counted once whatever its types. */
export function plannedEvents(
	rows: readonly ActivityTypeRow[]
): { year: number; activities: number }[] {
	const planned = rows.filter((row) => row.convenes && row.status === 'planned');
	const perYear = new Map(planned.map((row) => [row.year, row.year_total]));
	return [...perYear].map(([year, activities]) => ({ year, activities }));
}

const WEB_MEASURES = ['visitors', 'visits'] as const;

/** The finding of the web chart: how far the level moved, or what the report says. */
export function webTitle(
	{ stated }: VisitorFigures,
	rows: readonly WebUseRow[],
	year: number,
	format: Format
): Sentence {
	const knownOf = (measure: 'visitors' | 'visits') => rows.filter((row) => row[measure] !== null);
	const average = (row: WebUseRow, measure: 'visitors' | 'visits') =>
		mark(measure, qualified(Math.round(row[measure] ?? 0)), { month: row.month.slice(0, 7) });
	const moved = WEB_MEASURES.find((measure) => knownOf(measure).length > 1);
	const [first, last] = moved ? [knownOf(moved)[0], knownOf(moved).at(-1)] : [];
	if (moved && first && last) {
		const figures = { first: average(first, moved), last: average(last, moved) };
		return sentence(format, `web.title.${moved}`, figures, {
			firstMonth: format.month(first.month),
			lastMonth: format.month(last.month)
		});
	}
	const [statement] = stated;
	const only = WEB_MEASURES.find((measure) => knownOf(measure).length === 1);
	const [month] = only ? knownOf(only) : [];
	if (!statement && only && month) {
		const values = { month: capitalised(format.month(month.month)) };
		return sentence(format, `web.title.month.${only}`, { level: average(month, only) }, values);
	}
	if (!statement) return sentence(format, 'web.title.unknown');
	const { count } = statement;
	const said = capitalised(format.countInWords(count));
	const figures = { level: mark('visitors', count, { basis: 'reported' }) };
	return sentence(format, 'web.title.stated', figures, { said, year: String(year) });
}
