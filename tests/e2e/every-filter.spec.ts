import { expect, test, type Page } from '@playwright/test';
import type { Filter } from '../../src/lib/model/filter';
import { yearsOf } from '../../src/lib/model/dataset';
import { writeFilter } from '../../src/lib/url/address';
import { open } from './figures';
import { FACTS, openNative } from './native';
import { randomFilters } from './random-filters';
import { activities, attendance, EVENT, isSilentOn, type Ask } from './plain-sql';

/** How many filters each page is held to; `FILTERS=200` asks more of it. */
const asked = (count: number) => Number(process.env['FILTERS'] ?? count);

const domain = { ...FACTS.dimensions, years: yearsOf(FACTS.dimensions) };
const searchOf = (filter: Filter) => writeFilter(filter, domain);

let ask: Ask;
test.beforeAll(async () => {
	ask = await openNative();
});

/** Follows a link to another filter of the page, as a reader would, and waits for its answer. */
async function filterBy(page: Page, search: string): Promise<void> {
	await page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = location.pathname + to;
		document.querySelector('main')?.append(link);
		link.click();
		link.remove();
	}, search);
	await page.waitForFunction((wanted) => {
		const view = document.querySelector<HTMLElement>('[data-answers]')?.dataset;
		const busy = document.querySelector('[data-answers]')?.ariaBusy === 'true';
		return view?.['answers'] === wanted && view['answeredBy'] === 'browser' && !busy;
	}, search);
}

/** Values of the page's figures, by a selector. */
const values = (page: Page, selector: string): Promise<string[]> =>
	page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));

/** Opens a page and holds what it shows of every filter to what a check expects. */
async function holds(
	page: Page,
	path: string,
	filters: readonly Filter[],
	check: (filter: Filter) => Promise<void>
): Promise<void> {
	await open(page, path);
	for (const filter of filters) {
		const search = searchOf(filter);
		await test.step(search || 'no filter', async () => {
			await filterBy(page, search);
			await check(filter);
		});
	}
}

test('the overview shows what SQL answers, whatever the filter', async ({ page }) => {
	test.setTimeout(600_000);
	await holds(page, 'es/', randomFilters(asked(30), 2004), async (filter) => {
		const chosen = activities(filter);
		const [events] = await ask(`select count(*)::integer as n from activity a
			where a.status = 'held' and ${EVENT} and ${chosen}`);
		const shown = new Set(
			await values(page, '.answer data[data-measure="events"][data-scope="filter"]')
		);
		expect(shown.size).toBe(1);
		if (events?.['n'] === 0 || isSilentOn(filter)) {
			expect([String(events?.['n']), 'unknown']).toContain([...shown][0]);
		} else expect([...shown]).toEqual([String(events?.['n'])]);

		const [people] = await ask(`select count(distinct p.person)::integer as n
			from attendance p join activity a using (activity_id)
			where a.status = 'held' and ${EVENT} and ${chosen} and ${attendance(filter)}`);
		const persons = await values(page, '.answer data[data-measure="people"][data-scope="filter"]');
		for (const value of persons) {
			expect(value).toBe(people?.['n'] === 0 ? 'unknown' : String(people?.['n']));
		}

		const hosts = await ask(`select country, count(*)::integer as n
			from (select unnest(a.countries) as country from activity a where a.status = 'held'
				and ${EVENT} and ${activities(filter.lens === 'host' ? { ...filter, countries: [] } : filter)})
			group by country order by country`);
		const cells = await page
			.locator('#reach table data[data-measure="events"][data-lens="host"]')
			.evaluateAll((all) =>
				all
					.map((one) => [one.getAttribute('data-country'), Number(one.getAttribute('value'))])
					.filter(([country, n]) => country !== null && Number(n) > 0)
					.sort(([a], [b]) => String(a).localeCompare(String(b)))
			);
		expect(cells).toEqual(hosts.map(({ country, n }) => [country, n]));
	});
});
