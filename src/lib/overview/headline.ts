import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Format, MessageKey } from '$lib/format/format';
import { isWholeProgramme, type Filter, type Lens, type YearRange } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { qualified, type Count } from '$lib/model/qualified-count';
import { publishedFigures } from './key-figures';
import type { OverviewRows } from './questions';
import { worded } from '$lib/format/sources';
import { capitalised, countriesInWords, kindsInWords } from '$lib/format/filter-in-words';

/** The headline and what follows from it. Neither rests on any made-up row. */
export interface Headline {
	readonly sentence: Sentence;
	readonly lead: readonly Sentence[];
}

/** Writes the headline of a filter: the whole programme's reach, or the selection's. */
export function headline(
	rows: OverviewRows,
	filter: Filter,
	dataset: { programme: Programme; since: number; years: YearRange; lastHeldYear: number },
	format: Format
): Headline {
	const published = publishedFigures(rows, filter, dataset.lastHeldYear);
	const wholePeriod =
		filter.years.from === dataset.years.from && filter.years.to === dataset.years.to;
	const total = published.participations.series.reported !== null;
	const cumulative = wholePeriod && total;
	const scope = cumulative ? 'cumulative' : 'filter';
	const counts = cumulative
		? {
				events: published.events.cumulative,
				participations: published.participations.cumulative,
				countries: published.ever.count
			}
		: {
				events: published.events.inFilter,
				participations: published.participations.inFilter,
				countries: published.inFilter.count
			};
	const figures: Record<string, Figure> = {
		events: { measure: 'events', scope, count: counts.events, facts: 'reported' },
		countries: {
			measure: 'countries',
			scope,
			count: counts.countries,
			lens: 'host',
			facts: 'reported'
		},
		participations: {
			measure: 'participations',
			scope,
			count: counts.participations,
			facts: 'reported'
		}
	};
	const written = sentence(
		format,
		headlineKey(counts, filter, cumulative, dataset.programme),
		figures,
		{
			since: String(dataset.since),
			what: whatInWords(filter, dataset.programme, format),
			n: counts.events?.value ?? 0,
			h: counts.countries?.value ?? 0,
			place: counts.countries ? 'known' : 'unknown',
			eventsInWords: format.countInWords(counts.events, 'noun.events'),
			countriesInWords: format.countInWords(counts.countries, 'noun.countries'),
			participationsInWords: format.countInWords(counts.participations, 'noun.participants')
		}
	);
	return {
		sentence: written,
		lead: [
			...outside(published, cumulative, dataset.programme, format),
			...lead(published, filter, cumulative, dataset.since, format)
		]
	};
}

/** What a headline is about: the chosen countries, kinds and years. */
function whatInWords(filter: Filter, programme: Programme, format: Format): string {
	const { countries, lens } = filter;
	const hosts = format.list(format.byName(countries).map(format.country));
	// Whence visitors come says nothing of events.
	const places: Record<Lens, () => string[]> = {
		host: () => (hosts ? [hosts] : []),
		origin: () => countriesInWords(filter, format),
		speaker: () => countriesInWords(filter, format),
		audience: () => []
	};
	const parts = [
		...places[lens](),
		...kindsInWords(filter, programme, format),
		format.years(filter.years)
	];
	return capitalised(parts.join(', '));
}

function headlineKey(
	{
		events,
		participations,
		countries: hosts
	}: Record<'events' | 'participations' | 'countries', Count>,
	{ lens, countries }: Filter,
	cumulative: boolean,
	programme: Programme
): MessageKey {
	if (cumulative) return 'headline.cumulative';
	// No dated event: of the countries that are asked for it may be known that they hosted, or never did.
	const isAsked = lens === 'host' && countries.length > 0 && hosts !== null;
	if (events === null && isAsked && hosts.value > 0) return 'headline.undated';
	const isNone = isAsked && hosts.value === 0 && hosts.qualifiers.length === 0;
	if (events === null && !isNone)
		return worded(programme, 'headline.unknown', 'headline.unknown.own');
	if (events === null || events.value === 0)
		return worded(programme, 'headline.none', 'headline.none.own');
	if (participations !== null) return 'headline.period';
	// People of some countries among others: the events were counted, only not by country.
	return lens === 'origin' && countries.length > 0
		? worded(programme, 'headline.unsplit', 'headline.unsplit.own')
		: worded(programme, 'headline.uncounted', 'headline.uncounted.own');
}

/** How many of a programme's own events were held online or nowhere known. A report says no more. */
function outside(
	{ ever, inFilter, events }: ReturnType<typeof publishedFigures>,
	cumulative: boolean,
	{ reports }: Programme,
	format: Format
): Sentence[] {
	const n = cumulative ? ever.outside : inFilter.outside;
	if (reports.length > 0 || n === 0) return [];
	const all = cumulative ? events.cumulative : events.inFilter;
	if (n === all?.value) return [sentence(format, 'lead.outside.all', {}, { n })];
	const figure: Figure = {
		measure: 'events',
		scope: 'mark',
		count: qualified(n),
		lens: 'host',
		basis: cumulative ? 'placeless-to-date' : 'placeless',
		facts: 'reported'
	};
	return [sentence(format, 'lead.outside', { outside: figure }, { n })];
}

function lead(
	published: ReturnType<typeof publishedFigures>,
	filter: Filter,
	cumulative: boolean,
	since: number,
	format: Format
): Sentence[] {
	const sentences: Sentence[] = [];
	const { ever, never, events, participations } = published;
	const host = { measure: 'countries', lens: 'host', facts: 'reported' } as const;
	if (!cumulative && participations.series.reported) {
		const figures: Record<string, Figure> = {
			events: {
				measure: 'events',
				scope: 'cumulative',
				count: events.cumulative,
				facts: 'reported'
			},
			countries: { ...host, scope: 'cumulative', count: ever.count },
			participations: {
				measure: 'participations',
				scope: 'cumulative',
				count: participations.cumulative,
				facts: 'reported'
			}
		};
		const words = {
			since: String(since),
			eventsInWords: format.countInWords(events.cumulative, 'noun.events'),
			countriesInWords: format.countInWords(ever.count, 'noun.countries'),
			participationsInWords: format.countInWords(participations.cumulative, 'noun.participants')
		};
		sentences.push(sentence(format, 'lead.since', figures, words));
	}
	const wholeReach = isWholeProgramme(filter) && ever.count?.qualifiers.length === 0;
	if (!wholeReach || ever.memberCount === 0) return sentences;
	const hosts: Record<string, Figure> = {
		reached: {
			...host,
			scope: 'mark',
			basis: 'members-to-date',
			count: qualified(ever.members.length)
		},
		members: {
			...host,
			scope: 'mark',
			basis: 'all-members',
			count: qualified(ever.memberCount)
		}
	};
	const otherNames = format.list(format.byName(ever.others).map(format.country));
	sentences.push(sentence(format, 'lead.hosts', hosts, { others: ever.others.length, otherNames }));
	if (never.length > 0) {
		const missing: Record<string, Figure> = {
			never: { ...host, scope: 'mark', basis: 'never', count: qualified(never.length) }
		};
		const names = format.list(format.byName(never).map(format.country));
		sentences.push(sentence(format, 'lead.never', missing, { n: never.length, names }));
	}
	return sentences;
}
