import { SORTS } from '../../src/lib/countries/order';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import Activities from '../../src/lib/activities/Activities.svelte';
import { askActivities } from '../../src/lib/activities/questions';
import { activitiesTexts, type ActivitiesKey } from '../../src/lib/activities/texts';
import Countries from '../../src/lib/countries/Countries.svelte';
import Country from '../../src/lib/countries/Country.svelte';
import { askCountry } from '../../src/lib/countries/country-questions';
import { countryView } from '../../src/lib/countries/country-view';
import { countriesQuestions } from '../../src/lib/countries/questions';
import { countriesTexts, type CountriesKey } from '../../src/lib/countries/texts';
import type { Connector } from '../../src/lib/engine/connector';
import { Format } from '../../src/lib/format/format';
import es from '../../src/lib/format/messages/es.json';
import { lastHeldYear, yearsOf } from '../../src/lib/model/dataset';
import { WHOLE_WEB } from '../../src/lib/model/web-choice';
import Overview from '../../src/lib/overview/Overview.svelte';
import { askOverview } from '../../src/lib/overview/questions';
import { askAll } from '../../src/lib/tally/ask';
import type { Statement } from '../../src/lib/sql/statement';
import BreakdownSection from '../../src/lib/web/BreakdownSection.svelte';
import DailySection from '../../src/lib/web/DailySection.svelte';
import { askWeb } from '../../src/lib/web/questions';
import { webTexts, type WebKey } from '../../src/lib/web/texts';
import { webView } from '../../src/lib/web/view';
import { activitiesClaims } from '../fixtures/every-filter/activities';
import { countriesClaims } from '../fixtures/every-filter/countries';
import { countryClaims } from '../fixtures/every-filter/country';
import { overviewClaims } from '../fixtures/every-filter/overview';
import { randomFilters, randomWebQuestions } from '../fixtures/every-filter/random';
import type { Asked, Claim, View } from '../fixtures/every-filter/shown';
import { webClaims } from '../fixtures/every-filter/web';
import type { Ask } from '../fixtures/plain-sql';
import { openShipped } from '../sql/shipped';
import { CONTEXT, FACTS, GEOMETRY, answer } from './page';

/** How many filters a page is held to; `FILTERS=200` asks more of each. */
const asked = (count: number) => Number(process.env['FILTERS'] ?? count);

const { dimensions } = FACTS;
const years = yearsOf(dimensions);
const nothing = () => undefined;
const nowhere = () => '';

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});

const ask: Ask = (text) =>
	connector.query({ text, values: [] } as Statement<Record<string, unknown>>);

/** Holds what the server renders of every question to what SQL says. */
async function holds(
	questions: readonly Asked[],
	page: (question: Asked) => Promise<View>,
	claimsOf: (view: View, ask: Ask, question: Asked) => Promise<Claim[]>
): Promise<void> {
	for (const question of questions) {
		for (const { of, shown, is } of await claimsOf(await page(question), ask, question))
			expect(shown, `${of}: ${JSON.stringify(question)}`).toEqual(is);
	}
}

describe('what the server renders is what SQL answers, whatever the filter', () => {
	it('on the overview', async () => {
		const format = new Format('es', es);
		const page = async ({ filter }: Asked) => {
			const rows = await askOverview(connector, filter, lastHeldYear(dimensions));
			const about = { facts: FACTS, geometry: GEOMETRY, format };
			return answer(
				render(Overview, { props: { rows, filter, ...about, onchange: nothing }, context: CONTEXT })
			);
		};
		await holds(randomFilters(dimensions, asked(40), 2004), page, overviewClaims);
	});

	it('in the list of countries', async () => {
		const format = new Format<CountriesKey>('es', { ...es, ...(await countriesTexts('es')) });
		const page = async ({ filter }: Asked) => {
			const rows = await askAll(connector, countriesQuestions(filter, years));
			const usual = {
				page: { q: '', sort: SORTS[0] },
				facts: FACTS,
				live: false,
				format
			};
			const does = { hrefOf: nowhere, onchange: nothing, onpage: nothing };
			return answer(
				render(Countries, { props: { rows, filter, ...usual, ...does }, context: CONTEXT })
			);
		};
		await holds(randomFilters(dimensions, asked(40), 1999), page, countriesClaims);
	});

	it.each(['CO', 'CR', 'US'])('on the page of %s', async (country) => {
		const format = new Format<CountriesKey>('es', { ...es, ...(await countriesTexts('es')) });
		const page = async ({ filter }: Asked) => {
			const rows = await askCountry(connector, country, filter, [], years);
			const usual = { compared: [], live: false, format };
			const does = {
				countryHref: nowhere,
				activityHref: nowhere,
				onchange: nothing,
				oncompare: nothing
			};
			const view = countryView(country, rows, filter, FACTS);
			return answer(render(Country, { props: { view, ...usual, ...does }, context: CONTEXT }));
		};
		const questions = randomFilters(dimensions, asked(14), country.charCodeAt(0));
		await holds(questions, page, countryClaims(country));
	});

	it('in the list of activities', async () => {
		const format = new Format<ActivitiesKey>('es', { ...es, ...(await activitiesTexts('es')) });
		const page = async ({ filter }: Asked) => {
			const rows = await askActivities(connector, filter);
			const usual = {
				page: { q: '', sort: 'date' as const, activity: '' },
				facts: FACTS,
				live: false
			};
			const does = { change: nothing, changePage: nothing, addressOf: () => null };
			return answer(
				render(Activities, {
					props: { view: { rows, filter, ...usual, ...does, format } },
					context: CONTEXT
				})
			);
		};
		await holds(randomFilters(dimensions, asked(40), 2003), page, activitiesClaims);
	});

	it('of web use, and of any part of it', async () => {
		const format = new Format<WebKey>('es', { ...es, ...(await webTexts('es')) });
		const page = async ({ filter, choice = WHOLE_WEB }: Asked) => {
			const rows = await askWeb(connector, filter, choice);
			const view = webView(rows, filter, choice, FACTS);
			const usual = { view, live: false, onchange: nothing, format };
			return answer(
				render(DailySection, { props: { ...usual, eventHref: nowhere }, context: CONTEXT }),
				render(BreakdownSection, { props: { ...usual, onchoose: nothing }, context: CONTEXT })
			);
		};
		await holds(randomWebQuestions(dimensions, asked(40), 2002), page, webClaims);
	});
});
