import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { partnersTitle } from '../../src/lib/activities/partner-ranking';
import { plannedOf, plannedTitle } from '../../src/lib/activities/planned';
import { askActivities } from '../../src/lib/activities/questions';
import { selected } from '../../src/lib/activities/selection';
import { activitiesTexts, type ActivitiesKey } from '../../src/lib/activities/texts';
import { timelineTitle } from '../../src/lib/activities/timeline';
import { askCountry, eventLens } from '../../src/lib/countries/country-questions';
import { typesTitle, visitsTitle } from '../../src/lib/countries/country-titles';
import { countryView } from '../../src/lib/countries/country-view';
import { yearsTitle } from '../../src/lib/countries/country-years';
import { linesOf } from '../../src/lib/countries/lines';
import { matrixTitle } from '../../src/lib/countries/matrix-title';
import { countriesQuestions } from '../../src/lib/countries/questions';
import { countriesTexts, type CountriesKey } from '../../src/lib/countries/texts';
import { plainText, type Sentence } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import type { Filter } from '../../src/lib/model/filter';
import { WHOLE_WEB } from '../../src/lib/model/web-choice';
import { WEB_DIMENSIONS } from '../../src/lib/queries/web-breakdown';
import type { Connector } from '../../src/lib/engine/connector';
import { askAll } from '../../src/lib/tally/ask';
import type { Statement } from '../../src/lib/sql/statement';
import { breakdownTitle, chosenOf, partsOf } from '../../src/lib/web/breakdown';
import { askWeb } from '../../src/lib/web/questions';
import { webTexts, type WebKey } from '../../src/lib/web/texts';
import { dailyTitle } from '../../src/lib/web/titles';
import { webView } from '../../src/lib/web/view';
import { EVENT, activities, inAnyYear, touched, visits, visitors } from '../fixtures/plain-sql';
import { openShipped } from './shipped';
import { FILTERS, YEARS, valuesOf } from './title-claims';

const facts = JSON.parse(readFileSync('static/dataset/facts.json', 'utf8')) as DatasetFacts;
const RUNS = { seed: 2004, numRuns: 12 };

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const filters = FILTERS.filter(({ countries, types, series, partners }) =>
	// What no row names has no place in SQL written plainly.
	[countries, types, series, partners].every((all) => !all.includes('nowhere to be found'))
);

/** Rows of SQL written for a test, apart from the site's own statements. */
const ask = <Row>(text: string): Promise<Row[]> =>
	connector.query({ text, values: [] } as Statement<Row>);

/** Holds the figures that a title has to the values they must have. */
function holds(title: Sentence, expected: Record<string, unknown>): number {
	const values = valuesOf(title);
	for (const [tag, value] of Object.entries(values)) {
		expect(value, `${tag} of: ${plainText(title)}`).toBe(expected[tag]);
	}
	return Object.keys(values).length;
}

const published = (filter: Filter): Filter => ({ ...filter, facts: 'reported' });
const HELD = `a.status = 'held' and ${EVENT}`;

it('what the titles of the activities claim is so, for any filter', async () => {
	const format = new Format<ActivitiesKey>('en', { ...en, ...(await activitiesTexts('en')) });
	let claims = 0;
	await fc.assert(
		fc.asyncProperty(filters, async (filter) => {
			const rows = await askActivities(connector, filter);
			const own = published(filter);
			const byYear = await ask<{ year: number; n: number }>(`select a.year::integer as year,
				count(*)::integer as n from activity a
				where a.status = 'held' and ${activities(own)} group by a.year order by year`);
			const planned = await ask<{ n: number }>(`select count(*)::integer as n from activity a
				where a.status = 'planned' and ${activities(own)}`);
			const most = Math.max(0, ...byYear.map(({ n }) => n));
			const timeline = timelineTitle(
				selected(rows.activities, 'years', 'types'),
				rows.publishedCompleteYears,
				format
			);
			claims += holds(timeline, {
				amount: most,
				total: byYear.reduce((sum, { n }) => sum + n, 0),
				planned: planned[0]?.n
			});
			for (const { year, n } of byYear) {
				if (n === most) expect(plainText(timeline)).toContain(String(year));
			}

			const byPartner = await ask<{ n: number }>(`select count(distinct activity_id)::integer as n
				from (select a.activity_id, unnest(a.partners) as partner from activity a
					where a.status in ('held', 'planned') and ${activities({ ...own, partners: [] })})
				group by partner order by n desc limit 1`);
			claims += holds(partnersTitle(rows.partners, format), { amount: byPartner[0]?.n });

			const ahead = plannedOf(rows.activities);
			const [all] = await ask<{ n: number }>(`select count(*)::integer as n from activity a
				where a.status = 'planned' and ${inAnyYear(filter)}`);
			if (ahead.length > 0) claims += holds(plannedTitle(ahead, format), { planned: all?.n });
			else expect(all?.n).toBe(0);
		}),
		RUNS
	);
	expect(claims).toBeGreaterThan(RUNS.numRuns);
});

it('what the titles of web use claim is so, for any filter', async () => {
	const format = new Format<WebKey>('en', { ...en, ...(await webTexts('en')) });
	let claims = 0;
	await fc.assert(
		fc.asyncProperty(filters, async (filter) => {
			const rows = await askWeb(connector, filter, WHOLE_WEB);
			const [known] = await ask<{ n: number }>(
				`select count(*)::integer as n from daily_visitors u where ${visitors(filter)}`
			);
			const days =
				known?.n === 0
					? `select v.day, coalesce(sum(v.visits) filter (where ${visits(filter)}), 0) as n
						from visit v where ${visits({ ...filter, lens: 'host' })} group by v.day`
					: `select u.day, u.visitors as n from daily_visitors u where ${visitors(filter)}`;
			const means = await ask<{ mean: number }>(`select round(avg(n))::double as mean
				from (${days}) group by year(day) order by year(day)`);
			const [busiest] = await ask<{ n: number }>(`select max(n)::double as n from (${days})`);
			const [last, before] = means.map(({ mean }) => mean).reverse();
			const view = webView(rows, filter, WHOLE_WEB, facts);
			const daily = dailyTitle(view, format);
			if (means.length > 0) {
				claims += holds(daily, { last, before, mean: last, most: busiest?.n });
			}

			for (const dimension of WEB_DIMENSIONS) {
				const own = dimension === 'country' ? { ...filter, countries: [] } : filter;
				const parts = await ask<{ value: string | null; n: number }>(`select
					v.${dimension}::varchar as value, sum(v.visits)::double as n
					from visit v where ${visits(own)} group by value order by n desc`);
				const named = parts.filter(({ value }) => value !== null);
				const title = breakdownTitle(
					dimension,
					partsOf(dimension, rows.breakdown, chosenOf(dimension, filter, WHOLE_WEB), format),
					format
				);
				claims += holds(title, {
					amount: named[0]?.n,
					total: parts.reduce((sum, { n }) => sum + n, 0)
				});
			}
		}),
		RUNS
	);
	expect(claims).toBeGreaterThan(RUNS.numRuns);
});

it('what the titles of countries claim is so, for any filter', async () => {
	const format = new Format<CountriesKey>('en', { ...en, ...(await countriesTexts('en')) });
	let claims = 0;
	await fc.assert(
		fc.asyncProperty(filters, fc.constantFrom('CO', 'CR', 'BR', 'US'), async (filter, country) => {
			const rows = await askAll(connector, countriesQuestions(filter, YEARS));
			const lines = linesOf(rows, filter, 2004);
			const members = rows.reach.filter(
				({ lens, member_since }) => lens === filter.lens && member_since !== null
			);
			claims += holds(matrixTitle(lines, filter, format), {
				never: members.filter(({ ever }) => ever === 'no').length,
				members: members.length,
				undated: members.filter(({ state }) => state === 'year-unknown').length
			});

			const view = countryView(
				country,
				await askCountry(connector, country, filter, [], YEARS),
				filter,
				facts
			);
			const lens = eventLens(filter);
			const own = `a.activity_id in (select c.activity_id from ${touched(lens, filter)} c
				where c.country = '${country}')`;
			const chosen = activities({ ...filter, countries: [] });
			const types = await ask<{ n: number }>(`select count(distinct a.activity_id)::integer as n
				from (select *, unnest(types) as type from activity) a
				where ${HELD} and ${chosen} and ${own} group by type order by n desc limit 1`);
			const [events] = await ask<{ n: number }>(`select count(*)::integer as n from activity a
				where ${HELD} and ${chosen} and ${own}`);
			claims += holds(typesTitle(view, format), { amount: types[0]?.n, total: events?.n });

			const [web] = await ask<{ n: number | null }>(`select sum(v.visits)::double as n from visit v
				where v.country = '${country}' and ${visits({ ...filter, countries: [] })}`);
			claims += holds(visitsTitle(view, format), { visits: web?.n ?? 0 });

			const hosted = await ask<{ year: number }>(`select distinct a.year::integer as year
				from activity a where ${HELD} and ${inAnyYear({ ...filter, countries: [] })}
					and list_contains(a.countries, '${country}') order by year`);
			const years = plainText(yearsTitle(view, format));
			const [first] = hosted;
			if (hosted.length > 4) {
				expect(years).toContain(String(hosted.length));
				expect(years).toContain(String(first?.year));
			} else for (const { year } of hosted) expect(years).toContain(String(year));
			if (hosted.length === 0) expect(years).not.toMatch(/hosted in \d/);
		}),
		RUNS
	);
	expect(claims).toBeGreaterThan(RUNS.numRuns);
});
