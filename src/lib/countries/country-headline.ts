import { areWhole } from '$lib/counts/year-counts';
import { sentence, type Sentence } from '$lib/figure/sentence';
import { capitalised } from '$lib/format/filter-in-words';
import type { Figure } from '$lib/model/measure';
import { boundBy, qualified } from '$lib/model/qualified-count';
import { heldBy, hostedParticipations, plannedIn, type CountryView } from './country-view';
import type { CountriesFormat } from './texts';
import { datesOf, placeOf } from './when-where';

/** What is known of a country, in sentences. None rests on made-up rows. */
export interface CountryHeadline {
	readonly sentence: Sentence;
	readonly lead: readonly Sentence[];
}

function hostSentence(view: CountryView, format: CountriesFormat): Sentence {
	const { country, filter, rows, published, end } = view;
	const { amount, reach } = published.host;
	const about = { scope: 'mark', lens: 'host', country, facts: 'reported' } as const;
	const values = {
		country: format.country(country),
		years: format.years(filter.years),
		end: String(end)
	};
	if (amount && amount.value > 0) {
		const participations = boundBy(amount, hostedParticipations(rows.publishedActivities));
		const figures: Record<string, Figure> = {
			events: { ...about, measure: 'events', count: amount },
			participations: { ...about, measure: 'participations', count: participations }
		};
		return sentence(format, 'country.headline.hosted', figures, {
			...values,
			eventsInWords: format.countInWords(amount, 'noun.events'),
			participationsInWords: format.countInWords(participations, 'noun.participants'),
			counted: participations ? 'yes' : 'no'
		});
	}
	const known = rows.hosting.find(({ kind }) => kind === 'known');
	if (reach?.state === 'year-unknown' && known) {
		const within = { from: String(known.first_year), to: String(known.last_year) };
		return sentence(format, 'country.headline.undated', {}, { ...values, ...within });
	}
	if (reach?.ever === 'no') return sentence(format, 'country.headline.never', {}, values);
	const key = amount ? 'country.headline.none' : 'country.headline.unknown';
	return sentence(format, key, {}, values);
}

function sent(view: CountryView, format: CountriesFormat): Sentence[] {
	const { country, rows, published } = view;
	const figures: Record<string, Figure> = {};
	const counts = { participants: 0, speakers: 0 };
	for (const [tag, lens] of [
		['participants', 'origin'],
		['speakers', 'speaker']
	] as const) {
		counts[tag] = heldBy(rows.publishedActivities, lens).length;
		const count = published[lens].amount ?? qualified(0);
		figures[tag] = { measure: 'events', scope: 'mark', lens, country, count, facts: 'reported' };
	}
	if (counts.participants + counts.speakers === 0) return [];
	const which =
		counts.speakers === 0 ? 'participants' : counts.participants === 0 ? 'speakers' : 'both';
	return [
		sentence(format, `country.lead.sent.${which}`, figures, {
			participantsInWords: format.countInWords(figures['participants']!.count, 'noun.events'),
			speakersInWords: format.countInWords(figures['speakers']!.count, 'noun.events')
		})
	];
}

function ahead(view: CountryView, format: CountriesFormat): Sentence[] {
	const { country, rows, filter } = view;
	const planned = plannedIn(rows.publishedActivities);
	const requests = rows.hosting.filter(({ kind }) => kind === 'request');
	const years = [...new Set(planned.map(({ start_date }) => Number(start_date.slice(0, 4))))];
	const figure: Figure = {
		measure: 'activities',
		scope: 'mark',
		basis: 'planned',
		country,
		lens: 'host',
		count: qualified(planned.length),
		...(years.length === 1 && { year: years[0]! })
	};
	const list = planned.map((row) =>
		[placeOf(row, country, format), datesOf(row, format)].filter(Boolean).join(', ')
	);
	const later = planned.some((row) => Number(row.start_date.slice(0, 4)) > filter.years.to);
	return [
		...(planned.length > 0
			? [
					sentence(
						format,
						'country.lead.planned',
						{ planned: figure },
						{ n: planned.length, list: list.join('; '), later: String(later) }
					)
				]
			: []),
		...(requests.length > 0
			? [
					sentence(
						format,
						'country.lead.requested',
						{},
						{ years: format.list(requests.map((row) => String(row.first_year))) }
					)
				]
			: [])
	];
}

/** Whether and since when it belongs to the programme. */
function membership({ country, facts }: CountryView, format: CountriesFormat): Sentence[] {
	const { members, guests } = facts.programme;
	if (members.length === 0) return [];
	const member = members.find((one) => one.country === country);
	if (member) {
		return [sentence(format, 'country.lead.member', {}, { since: String(member.since) })];
	}
	const note = guests.find((one) => one.country === country)?.note[format.lang];
	const none = sentence(format, 'country.lead.notMember');
	return note ? [none, { text: [capitalised(note)], figures: {} }] : [none];
}

/** What the page says of a country before anything else. */
export function countryHeadline(view: CountryView, format: CountriesFormat): CountryHeadline {
	const partial =
		!areWhole(view.rows.completeYears, view.filter.years) &&
		view.facts.programme.reports.length > 0;
	const known = view.published.host.amount;
	return {
		sentence: hostSentence(view, format),
		lead: [
			...(partial && known && known.value > 0 ? [sentence(format, 'country.lead.partial')] : []),
			...sent(view, format),
			...ahead(view, format),
			...membership(view, format)
		]
	};
}
