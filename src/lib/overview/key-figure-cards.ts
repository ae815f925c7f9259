import { plainText, sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import { LENSES } from '$lib/model/filter';
import type { Figure, Measure } from '$lib/model/measure';
import { peopleOf } from '$lib/model/people';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { CardContext, KeyFigureCard, KeyFigureLine, Note } from './key-figure-card';
import type { AdditiveFigures, Comparison, KeyFigures } from './key-figures';
import type { Reach } from '$lib/counts/reach';
import { listedInWords } from './listed';
import { peopleCard } from './people-card';

const mark = (measure: Measure, count: Count, about: Partial<Figure> = {}): Figure => ({
	measure,
	scope: 'mark',
	count,
	...about
});

/** "15 of 22 members + Puerto Rico"; nothing where nothing is known or nobody is a member. */
function members(
	{ lens, count, membersReached, memberCount, others }: Reach,
	basis: 'members' | 'members-to-date',
	format: Format
): Note[] {
	if (count === null || memberCount === 0) return [];
	const figures = {
		reached: mark('countries', membersReached, { lens, basis }),
		members: mark('countries', qualified(memberCount), { basis: 'all-members' })
	};
	const otherNames = format.list(format.byName(others).map(format.country));
	return [sentence(format, 'key.members', figures, { others: others.length, otherNames })];
}

/** "and 12 events held online or in no known country", where members do not say what is missing. */
function outside(
	{ lens, count, memberCount, outside: n }: Reach,
	basis: 'placeless' | 'placeless-to-date',
	format: Format
): Note[] {
	if (lens !== 'host' || n === 0 || count === null || memberCount > 0) return [];
	const figures = { outside: mark('events', qualified(n), { lens, basis }) };
	return [sentence(format, 'key.outside', figures, { n })];
}

function compared(
	measure: Measure,
	{ last, before }: Comparison,
	{ filter, format }: CardContext
): KeyFigureLine[] {
	const single = filter.years.from === filter.years.to;
	const lens = measure === 'countries' ? { lens: filter.lens } : {};
	const inLast = {
		label: format.t('key.year', { year: String(last.year) }),
		figure: mark(measure, last.count, { ...lens, year: last.year })
	};
	const inYearBefore = {
		label: format.t(single ? 'key.yearBefore' : 'key.year', { year: String(before.year) }),
		figure: mark(measure, before.count, { ...lens, year: before.year })
	};
	return single ? [inYearBefore] : [inLast, inYearBefore];
}

interface Part {
	readonly figure: Figure;
	readonly notes?: readonly Note[];
}

/** The figure a card leads with, and the other one as its first line: to date, or in the filter. */
function lead(cumulative: Part, inFilter: Part, { series }: AdditiveFigures, context: CardContext) {
	const { filter, wholePeriod, hasReports, since, format } = context;
	const to = series.points.at(-1)?.year ?? filter.years.to;
	const date = format.t('key.toDate', { since: String(since), to: String(to) });
	const years = format.t('key.inPeriod', { years: format.years(filter.years) });
	const [first, second] = wholePeriod ? [cumulative, inFilter] : [inFilter, cumulative];
	const [note] = second.notes ?? [];
	const words = (notes: readonly Note[] = []) =>
		notes.map((one) => (typeof one === 'string' ? one : plainText(one))).join();
	const line: KeyFigureLine = {
		label: wholePeriod ? years : date,
		figure: second.figure,
		...(note && words(first.notes) !== words(second.notes) && { note })
	};
	return {
		card: { figure: first.figure, notes: [wholePeriod ? date : years, ...(first.notes ?? [])] },
		lines: wholePeriod && !hasReports && isSame(first.figure, second.figure) ? [] : [line]
	};
}

const isSame = (a: Figure, b: Figure) =>
	a.count?.value === b.count?.value && a.count?.qualifiers.join() === b.count?.qualifiers.join();

/** The report's total, where it is not already the figure itself. */
function reportTotal(measure: Measure, { series }: AdditiveFigures, format: Format) {
	if (!series.reported || series.opening) return [];
	const figure = mark(measure, series.reported.total, { basis: 'reported' });
	return [{ label: format.t('table.reported'), figure }];
}

function countries(figures: KeyFigures, context: CardContext): KeyFigureCard {
	const { filter, demonstration, hasWeb, format } = context;
	const { lens } = filter;
	const { inFilter, ever, comparison } = figures.reach[lens];
	const part = (scope: 'cumulative' | 'filter', of: Reach): Part => ({
		figure: { measure: 'countries', scope, count: of.count, lens },
		notes: [
			...members(of, scope === 'filter' ? 'members' : 'members-to-date', format),
			...outside(of, scope === 'filter' ? 'placeless' : 'placeless-to-date', format)
		]
	});
	const { card, lines } = lead(
		part('cumulative', ever),
		part('filter', inFilter),
		figures.events,
		context
	);
	const told = LENSES.filter((other) => other !== lens && (other !== 'audience' || hasWeb));
	const otherLenses = told.map((other): KeyFigureLine => {
		const { count } = figures.reach[other].inFilter;
		return {
			label: format.t(`lens.${other}`),
			figure: { measure: 'countries', scope: 'filter', count, lens: other }
		};
	});
	return {
		...card,
		label: format.t(`key.countries.${lens}`, { n: card.figure.count?.value ?? 0 }),
		demonstration: lens === 'audience' ? demonstration.web : demonstration.toDate,
		lines: [...lines, ...compared('countries', comparison, context), ...otherLenses]
	};
}

function events({ events: figures }: KeyFigures, context: CardContext): KeyFigureCard {
	const { planned, demonstration, format } = context;
	const { card, lines } = lead(
		{ figure: { measure: 'events', scope: 'cumulative', count: figures.cumulative } },
		{ figure: { measure: 'events', scope: 'filter', count: figures.inFilter } },
		figures,
		context
	);
	const plannedLine: KeyFigureLine = {
		label: format.t('key.planned'),
		figure: { measure: 'activities', scope: 'filter', basis: 'planned', count: qualified(planned) }
	};
	return {
		...card,
		label: format.t('key.events', { n: card.figure.count?.value ?? 0 }),
		demonstration: demonstration.toDate,
		lines: [
			...lines,
			...reportTotal('events', figures, format),
			...compared('events', figures.comparison, context),
			...(planned > 0 ? [plannedLine] : [])
		]
	};
}

/** Distinct people, and the new ones among them, at the events that have a list. */
function distinctPeople({ people, completeYears, filter, format }: CardContext): KeyFigureLine[] {
	if (!people || people.listed_events === 0) return [];
	const note = format.t('key.peopleNote', listedInWords(people, completeYears, filter, format));
	// With lists there are people: where their number is missing, they are still being counted.
	const later = people.people === null && { later: format.t('key.peopleLater') };
	return [
		{
			label: format.t('key.people'),
			figure: { measure: 'people', scope: 'filter', count: peopleOf(people, 'people') },
			note,
			...later
		},
		{
			label: format.t('key.newPeople'),
			figure: { measure: 'new-people', scope: 'filter', count: peopleOf(people, 'new') },
			...later
		}
	];
}

function participations(
	{ participations: figures }: KeyFigures,
	context: CardContext
): KeyFigureCard {
	const { wholePeriod, demonstration, format } = context;
	const { card, lines } = lead(
		{ figure: { measure: 'participations', scope: 'cumulative', count: figures.cumulative } },
		{ figure: { measure: 'participations', scope: 'filter', count: figures.inFilter } },
		figures,
		context
	);
	const { opening } = figures.series;
	const undated = opening
		? [
				{
					label: format.t('key.opening'),
					figure: mark('participations', opening.count, { basis: 'opening' })
				}
			]
		: [];
	const people = distinctPeople(context);
	return {
		...card,
		label: format.t(wholePeriod ? 'key.cumulative' : 'key.participations'),
		demonstration: demonstration.toDate,
		notes: [...card.notes, ...(people.length === 0 ? [format.t('key.peopleUnknown')] : [])],
		// The undated ones stand beside the total they are part of.
		lines: [
			...(wholePeriod ? [...undated, ...lines] : [...lines, ...undated]),
			...reportTotal('participations', figures, format),
			...compared('participations', figures.comparison, context),
			...people
		]
	};
}

function visitors({ visitors: figures }: KeyFigures, context: CardContext): KeyFigureCard {
	const { filter, demonstration, format } = context;
	const [stated, ...also] = figures.stated;
	const madeUp = format.t('demo.mark');
	const mean: KeyFigureLine = {
		label: format.t('key.mean', { years: format.years(filter.years) }),
		figure: mark('visitors', figures.measured, { basis: 'average' }),
		...(demonstration.web && { note: madeUp })
	};
	const years = compared('visitors', figures.comparison, context).map((line) =>
		line.figure.year === figures.comparison.before.year && demonstration.webBefore
			? { ...line, note: madeUp }
			: line
	);
	const { year } = figures.comparison.last;
	return {
		figure: { measure: 'visitors', scope: 'filter', count: stated?.count ?? figures.measured },
		label: format.t('key.visitors'),
		demonstration: demonstration.web && !stated,
		notes: [
			...(stated ? [format.t('key.level', { year: String(year) })] : []),
			format.t('key.neverAdded')
		],
		lines: [
			...also.map(({ count, source }, index) => ({
				label: format.t('key.stated'),
				figure: mark('visitors', count, { basis: 'reported', statement: index + 1 }),
				note: source
			})),
			...years,
			...(stated && figures.measured ? [mean] : [])
		]
	};
}

/**
 * The cards: countries by lens, events, participations, and web visitors per day where known. Where
 * people are counted they lead, in the place of participations.
 */
export function keyFigureCards(figures: KeyFigures, context: CardContext): KeyFigureCard[] {
	const { count } = context.filter;
	const web = context.hasWeb ? [visitors] : [];
	const cards =
		count === 'participations' ? [countries, events, participations] : [countries, events];
	const led =
		count === 'participations' ? [] : [peopleCard(count, figures.participations, context)];
	return [...led, ...[...cards, ...web].map((card) => card(figures, context))];
}
