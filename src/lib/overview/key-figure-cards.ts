import type { Format } from '$lib/format/format';
import { LENSES, type Filter } from '$lib/model/filter';
import type { Figure, Measure } from '$lib/model/measure';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { PeopleRow } from '$lib/queries/people';
import type { AdditiveFigures, Comparison, KeyFigures } from './key-figures';
import type { Reach } from './reach';

/** A number under a key figure, with its name. */
export interface KeyFigureLine {
	readonly label: string;
	readonly figure: Figure;
	readonly note?: string;
}

/** A key figure as it is shown. */
export interface KeyFigureCard {
	readonly figure: Figure;
	readonly label: string;
	/** Whether made-up rows are in it. */
	readonly demonstration: boolean;
	readonly note?: string;
	readonly lines: readonly KeyFigureLine[];
	readonly remark?: string;
}

/** What the cards need beside the figures. */
export interface CardContext {
	readonly filter: Filter;
	readonly people: PeopleRow | undefined;
	/** Events planned within the filter. */
	readonly planned: number;
	/** The programme's first year. */
	readonly since: number;
	/** Whether made-up rows are in the events, and in the web figures. */
	readonly demonstration: { readonly events: boolean; readonly web: boolean };
	readonly format: Format;
}

const mark = (measure: Measure, count: Count, year?: number): Figure => ({
	measure,
	scope: 'mark',
	count,
	...(year !== undefined && { year })
});

/** "15 of 22 members + Puerto Rico". */
function members({ members, memberCount, others }: Reach, format: Format): string {
	return format.t('key.members', {
		reached: members.length,
		members: memberCount,
		others: others.length,
		otherNames: format.list(format.byName(others).map(format.country))
	});
}

function compared(measure: Measure, { last, before }: Comparison, context: CardContext) {
	const { filter, format } = context;
	const single = filter.years.from === filter.years.to;
	return [
		...(single
			? []
			: [
					{
						label: format.t('key.year', { year: String(last.year) }),
						figure: mark(measure, last.count, last.year)
					}
				]),
		{
			label: format.t('key.against', { year: String(before.year) }),
			figure: mark(measure, before.count, before.year)
		}
	];
}

function toDate({ series }: AdditiveFigures, { since, filter, format }: CardContext): string {
	const to = series.points.at(-1)?.year ?? filter.years.to;
	return format.t('key.toDate', { since: String(since), to: String(to) });
}

/** The report's total, where it is not already the figure itself. */
function reportTotal(measure: Measure, { series }: AdditiveFigures, format: Format) {
	if (!series.reported || series.opening) return [];
	return [{ label: format.t('table.reported'), figure: mark(measure, series.reported.total) }];
}

function countries(figures: KeyFigures, context: CardContext): KeyFigureCard {
	const { filter, demonstration, format } = context;
	const { lens } = filter;
	const { inFilter, ever, comparison } = figures.reach[lens];
	const note = members(inFilter, format);
	const noteEver = members(ever, format);
	return {
		figure: { measure: 'countries', scope: 'filter', count: inFilter.count, lens },
		label: format.t(`key.countries.${lens}`),
		demonstration: lens === 'audience' ? demonstration.web : demonstration.events,
		note,
		lines: [
			{
				label: toDate(figures.events, context),
				figure: { measure: 'countries', scope: 'cumulative', count: ever.count, lens },
				...(noteEver !== note && { note: noteEver })
			},
			...compared('countries', comparison, context),
			...LENSES.filter((other) => other !== lens).map((other): KeyFigureLine => {
				const { count } = figures.reach[other].inFilter;
				return {
					label: format.t(`lens.${other}`),
					figure: { measure: 'countries', scope: 'filter', count, lens: other }
				};
			})
		]
	};
}

function events({ events: figures }: KeyFigures, context: CardContext): KeyFigureCard {
	const { planned, demonstration, format } = context;
	return {
		figure: { measure: 'events', scope: 'filter', count: figures.inFilter },
		label: format.t('key.events'),
		demonstration: demonstration.events,
		lines: [
			{
				label: toDate(figures, context),
				figure: { measure: 'events', scope: 'cumulative', count: figures.cumulative }
			},
			...reportTotal('events', figures, format),
			...compared('events', figures.comparison, context),
			...(planned > 0
				? [
						{
							label: format.t('key.planned'),
							figure: {
								measure: 'activities',
								scope: 'filter',
								count: qualified(planned)
							} as const
						}
					]
				: [])
		]
	};
}

/** Distinct people, and the new ones among them, at the events that have a list. */
function distinctPeople({ people, format }: CardContext): KeyFigureLine[] {
	if (!people || people.people === null) return [];
	const note = format.t('key.peopleNote', { listed: people.listed_events, events: people.events });
	return [
		{
			label: format.t('key.people'),
			figure: { measure: 'people', scope: 'filter', count: qualified(people.people) },
			note
		},
		{
			label: format.t('key.newPeople'),
			figure: {
				measure: 'new-people',
				scope: 'filter',
				count: people.new_people === null ? null : qualified(people.new_people)
			}
		}
	];
}

function participations(
	{ participations: figures }: KeyFigures,
	context: CardContext
): KeyFigureCard {
	const { filter, demonstration, format } = context;
	const { opening } = figures.series;
	return {
		figure: { measure: 'participations', scope: 'cumulative', count: figures.cumulative },
		label: format.t('key.participations'),
		demonstration: demonstration.events,
		note: toDate(figures, context),
		lines: [
			{
				label: format.t('key.inPeriod', { years: format.years(filter.years) }),
				figure: { measure: 'participations', scope: 'filter', count: figures.inFilter }
			},
			...(opening
				? [{ label: format.t('key.opening'), figure: mark('participations', opening.count) }]
				: []),
			...reportTotal('participations', figures, format),
			...compared('participations', figures.comparison, context),
			...distinctPeople(context)
		],
		...(distinctPeople(context).length === 0 && { remark: format.t('key.peopleUnknown') })
	};
}

function visitors({ visitors: figures }: KeyFigures, context: CardContext): KeyFigureCard {
	const { filter, demonstration, format } = context;
	const [stated, ...also] = figures.stated;
	const measured = figures.measured
		? [
				{
					label: format.t('key.mean', { years: format.years(filter.years) }),
					figure: mark('visitors', figures.measured),
					...(demonstration.web && { note: format.t('demo.mark') })
				}
			]
		: [];
	return {
		figure: { measure: 'visitors', scope: 'filter', count: stated?.count ?? figures.measured },
		label: format.t('key.visitors'),
		demonstration: demonstration.web && !stated,
		...(stated && { note: format.t('key.level', { year: String(figures.comparison.last.year) }) }),
		lines: [
			...also.map(({ count, source }) => ({
				label: format.t('key.stated'),
				figure: mark('visitors', count),
				note: source
			})),
			...compared('visitors', figures.comparison, context),
			...(stated ? measured : [])
		],
		remark: format.t('key.neverAdded')
	};
}

/** The four cards: countries by lens, events, cumulative participations, web visitors per day. */
export function keyFigureCards(figures: KeyFigures, context: CardContext): KeyFigureCard[] {
	return [countries, events, participations, visitors].map((card) => card(figures, context));
}
