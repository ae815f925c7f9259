import type { Connector } from '$lib/engine/connector';
import { LENSES, type Filter, type Lens, type YearRange } from '$lib/model/filter';
import { activityTypesByYear } from '$lib/queries/activity-types-by-year';
import { completeYears } from '$lib/queries/complete-years';
import { participationsBy, peopleBy } from '$lib/queries/counted-by';
import { countryActivities } from '$lib/queries/country-activities';
import { countryExchange } from '$lib/queries/country-exchange';
import { countryHosting } from '$lib/queries/country-hosting';
import { countryReach, type CountryReachRow } from '$lib/queries/country-reach';
import { countryYears } from '$lib/queries/coverage-by-year';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { people } from '$lib/queries/people';
import { webUseByMonth } from '$lib/queries/web-use-by-month';
import { askAll, type AnswersTo } from '$lib/tally/ask';
import { standingOf, type Standing } from './standing';

/** The lens by which a country's events are chosen: web visits choose none, so it is the host then. */
export function eventLens({ lens }: Pick<Filter, 'lens'>): Exclude<Lens, 'audience'> {
	return lens === 'audience' ? 'host' : lens;
}

/**
 * Everything a country's page asks. The filter's own countries are left aside: the page is about one.
 * `years` are all the dataset's.
 */
export function countryQuestions(country: string, filter: Filter, years: YearRange) {
	const everywhere: Filter = { ...filter, countries: [] };
	const hosts: Filter = { ...everywhere, lens: 'host' };
	const own: Filter = { ...filter, lens: eventLens(filter), countries: [country] };
	return {
		years: countryYears(country, { ...everywhere, years }),
		activities: countryActivities(country, everywhere),
		exchange: countryExchange(country, everywhere),
		hosting: countryHosting(country, filter),
		types: activityTypesByYear(own),
		completeYears: completeYears(filter),
		participations: participationsByYear(own),
		people: people(own),
		webUse: webUseByMonth({ ...filter, lens: 'audience', countries: [country] }),
		reach: countryReach(everywhere),
		participationsByCountry: participationsBy('country', hosts),
		peopleByCountry: peopleBy('country', hosts)
	};
}

/** What a headline may say: the same without made-up rows. */
function publishedQuestions(country: string, filter: Filter, years: YearRange) {
	const published: Filter = { ...filter, countries: [], facts: 'reported' };
	return {
		publishedYears: countryYears(country, { ...published, years }),
		publishedActivities: countryActivities(country, published),
		publishedReach: countryReach(published)
	};
}

type Answers = AnswersTo<ReturnType<typeof countryQuestions>> &
	AnswersTo<ReturnType<typeof publishedQuestions>>;

/** The answers of a country's page: of other countries only what it is held against. */
export interface CountryRows extends Answers {
	/** Its place among all countries, by lens. */
	readonly standings: readonly Standing[];
	/** Participations at events in each member (each country, where there are no members), added up. */
	readonly participationsOfAll: { readonly added: number; readonly countries: number };
}

/** Asks everything; what was published is asked by itself only where made-up rows count too. */
async function answers(
	connector: Connector,
	country: string,
	filter: Filter,
	all: YearRange
): Promise<Answers> {
	const rows = await askAll(connector, countryQuestions(country, filter, all));
	if (filter.facts === 'all') {
		return { ...rows, ...(await askAll(connector, publishedQuestions(country, filter, all))) };
	}
	const { years, activities, reach } = rows;
	return { ...rows, publishedYears: years, publishedActivities: activities, publishedReach: reach };
}

/** Asks everything of one country and those it is compared with. Rejects with the engine's error. */
export async function askCountry(
	connector: Connector,
	country: string,
	filter: Filter,
	compared: readonly string[],
	years: YearRange
): Promise<CountryRows> {
	const rows = await answers(connector, country, filter, years);
	const shown = [country, ...compared];
	const isShown = (code: string | null) => code !== null && shown.includes(code);
	const ofCountry = (row: CountryReachRow) => row.country === country;
	const measured = measuredCountries(rows.reach);
	const added = rows.participationsByCountry
		.filter(({ group }) => group !== null && measured.includes(group))
		.reduce((total, row) => total + (row.participations ?? 0), 0);
	return {
		...rows,
		reach: rows.reach.filter((row) => isShown(row.country)),
		publishedReach: rows.publishedReach.filter(ofCountry),
		participationsByCountry: rows.participationsByCountry.filter(({ group }) => isShown(group)),
		peopleByCountry: rows.peopleByCountry.filter(({ group }) => isShown(group)),
		standings: LENSES.map((lens) => standingOf(rows.reach, country, lens)),
		participationsOfAll: { added, countries: measured.length }
	};
}

/** The countries an average is made of: the members; without any, all that hosted. */
function measuredCountries(rows: readonly CountryReachRow[]): string[] {
	const hosts = rows.filter((row) => row.lens === 'host' && row.country !== null);
	const members = hosts.filter((row) => row.member_since !== null);
	const measured = members.length > 0 ? members : hosts.filter(({ amount }) => amount > 0);
	return measured.map(({ country }) => country!);
}
