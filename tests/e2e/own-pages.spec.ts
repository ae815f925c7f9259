import { expect, test, type Page } from '@playwright/test';
import { answered } from './figures';
import { loadExports, openData, overview } from './own';

/**
 * The exports of an invented programme on every page; the numbers were worked out by hand from the
 * files, see the README beside them. Of 306 visits 58 say their country: 12 + 9 + 5 + 7 + 1 came from
 * Colombia, on the days of March, May and June whose exports tell countries apart.
 */
const row = (page: Page, place: string, text: string) =>
	page.locator(`${place} tbody tr`, { hasText: text }).locator('td');
const texts = async (page: Page, place: string, text: string) =>
	(await row(page, place, text).allInnerTexts()).map((one) => one.trim());
const months = (page: Page, measure: string) =>
	page
		.locator(`#daily table data[data-measure="${measure}"][data-basis="average"]`)
		.evaluateAll((marks) =>
			marks.map((mark) => `${mark.getAttribute('data-month')} ${mark.getAttribute('value')}`)
		);

test('a reader’s own programme is on every page, and what is unknown of it is said', async ({
	page
}) => {
	await openData(page);
	await loadExports(page);
	await overview(page);
	const go = async (name: string, path: string) => {
		await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
		await page.waitForURL(path);
		await answered(page);
	};

	await go('Countries', '**/en/countries/');
	await expect(page.locator('h1')).toHaveText('By the end of 2024, 6 countries had hosted.');
	// In 2023 every event's country is known; in 2024 Atlantis is none, so that nobody's absence is sure.
	await page.locator('#coverage details.table summary').click();
	expect((await texts(page, '#coverage', 'Chile')).slice(0, 2)).toEqual(['1', 'no data']);
	expect((await texts(page, '#coverage', 'Brazil')).slice(0, 2)).toEqual(['0', '≥ 1']);
	await page.getByRole('radio', { name: 'Origin of participants' }).check();
	await answered(page);
	// Four events have lists that name countries: of Colombia all, of Ecuador and Chile 3 and 2.
	await expect(page.locator('main')).toContainText(
		'Added up by country they would make 12; there are 7 events.'
	);
	await page.getByRole('radio', { name: 'Web audience' }).check();
	await answered(page);
	await expect(page.locator('tr[data-country="CO"] data[data-measure="visits"]')).toHaveText(
		'≥ 34'
	);

	await page.locator('.list tr[data-country="CO"] a').click();
	await answered(page);
	await expect(page.locator('h1')).toHaveText(
		'Colombia hosted at least 1 event in 2023–2030, with at least 4 participants.'
	);
	const cards = page.locator('li[data-lens]');
	await expect(cards.locator('.value')).toHaveText(['≥ 1', '≥ 4', 'unknown', '≥ 34']);
	await expect(cards.first()).toContainText('The country of one event is not known');
	await expect(cards.last()).toContainText('The country of 248 visits is not known');
	await page.locator('#visits details.table summary').click();
	expect(await page.locator('#visits table tbody').innerText()).toBe(
		['March 2024\t7', 'May 2024\t1', 'June 2024\t4'].join('\n')
	);
	await cards.last().locator('data').click();
	const passport = page.getByRole('dialog');
	await expect(passport.locator('[data-agrees="true"]')).toBeVisible();
	await passport.getByRole('button', { name: 'Close' }).click();
	await page.locator('[data-exchange="to"] tr[data-country="PE"] data').first().click();
	await expect(passport).toContainText('events in Peru');
	await expect(passport).toContainText('Aprender en red');
	await expect(passport.locator('[data-agrees="true"]')).toBeVisible();
	await passport.getByRole('button', { name: 'Close' }).click();

	// Nobody came from Mexico to the web site as far as is known: no year says zero.
	await page.goto('en/countries/MX/');
	await answered(page);
	await expect(cards.locator('.value')).toHaveText(['unknown', '≥ 1', 'unknown', 'unknown']);
	await page.locator('#years details.table summary').click();
	expect(await texts(page, '#years', 'Web visits')).not.toContain('0');
	await expect(page.locator('#visits figcaption, #visits h2, #visits h3').first()).toContainText(
		'No visit is known to come from Mexico'
	);
	await page.goto('en/countries/FR/');
	await expect(page.locator('h1')).toHaveText('These data do not name France through any lens.');

	await go('Activities', '**/en/activities/');
	await expect(page.locator('h1')).toHaveText('2023–2030: 7 activities held and 1 planned.');
	await page.getByRole('link', { name: 'Foro regional de aprendizaje' }).first().click();
	await expect(page).toHaveURL(/[?&]activity=/);
	await expect(page.locator('main')).toContainText('Ciudad Perdida');
	await page.goBack();
	await page.getByRole('button', { name: 'Biblioteca Ejemplo' }).click();
	await answered(page);
	await expect(page.locator('#table table data[data-activity]')).toHaveText(['5']);

	await go('Web', '**/en/web/');
	await page.locator('#daily details.table summary').click();
	const all = ['2024-01 23', '2024-02 15', '2024-03 12', '2024-04 18', '2024-05 2', '2024-06 7'];
	expect(await months(page, 'visits')).toEqual(all);
	// Visitors by country are none of the whole day: of March they are not known.
	expect(await months(page, 'visitors')).toEqual([
		...['2024-01 19', '2024-02 12', '2024-03 unknown', '2024-04 16'],
		...['2024-05 unknown', '2024-06 unknown']
	]);
	await expect(page.locator('#by-country')).toContainText(
		'The country of 81% of visits is not known; Colombia: ≥ 34 of 306'
	);
	await page.locator('#by-country svg:visible [data-row="CO"]').click();
	await expect.poll(() => months(page, 'visits')).toEqual(['2024-03 7', '2024-05 1', '2024-06 4']);
	await expect(page.locator('#daily')).toContainText(
		'The country of 248 visits is not known: not counted here.'
	);

	await page.goto('en/present/');
	await expect(page.locator('main h1').first()).toContainText('excel-actividades-2023-2024');
	for (const slide of ['2 / 10', '3 / 10']) {
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('main')).toContainText(slide);
	}
	await expect(page.locator('main')).not.toContainText('IBERPYME');
});
