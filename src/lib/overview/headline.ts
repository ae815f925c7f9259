import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import type { Filter, YearRange } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import { publishedFigures } from './key-figures';
import type { OverviewRows } from './questions';

/** The headline and what follows from it. Both rest on published rows and reports alone. */
export interface Headline {
	readonly sentence: Sentence;
	readonly lead: readonly string[];
}

/** Writes the headline of a filter: the whole programme's reach, or the selection's. */
export function headline(
	rows: OverviewRows,
	filter: Filter,
	dataset: { since: number; years: YearRange; lastHeldYear: number },
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
		events: { measure: 'events', scope, count: counts.events },
		countries: { measure: 'countries', scope, count: counts.countries, lens: 'host' },
		participations: { measure: 'participations', scope, count: counts.participations }
	};
	const { events, countries, participations } = counts;
	const key = cumulative
		? 'headline.cumulative'
		: events === null
			? 'headline.unknown'
			: events.value === 0
				? 'headline.none'
				: participations === null
					? 'headline.uncounted'
					: 'headline.period';
	const written = sentence(format, key, figures, {
		since: String(dataset.since),
		years: format.years(filter.years),
		n: events?.value ?? 0,
		eventsInWords: format.countInWords(events, 'noun.events'),
		countriesInWords: format.countInWords(countries, 'noun.countries'),
		participationsInWords: format.countInWords(participations, 'noun.participants')
	});
	return { sentence: written, lead: lead(published, filter, cumulative, dataset.since, format) };
}

function lead(
	published: ReturnType<typeof publishedFigures>,
	filter: Filter,
	cumulative: boolean,
	since: number,
	format: Format
): string[] {
	const sentences: string[] = [];
	const { ever, never, events, participations } = published;
	if (!cumulative && participations.series.reported) {
		sentences.push(
			format.t('lead.since', {
				since: String(since),
				eventsInWords: format.countInWords(events.cumulative, 'noun.events'),
				countriesInWords: format.countInWords(ever.count, 'noun.countries'),
				participationsInWords: format.countInWords(participations.cumulative, 'noun.participants')
			})
		);
	}
	const wholeReach = filter.countries.length === 0 && ever.count?.qualifiers.length === 0;
	if (wholeReach && ever.memberCount > 0) {
		sentences.push(
			format.t('lead.hosts', {
				membersReached: ever.members.length,
				members: ever.memberCount,
				others: ever.others.length,
				otherNames: format.list(format.byName(ever.others).map(format.country))
			})
		);
		if (never.length > 0) {
			const names = format.list(format.byName(never).map(format.country));
			sentences.push(format.t('lead.never', { n: never.length, names }));
		}
	}
	return sentences;
}
