import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { expectFigure, open, settled } from './figures';

/** Waits until the address asks for something, and the view shows the answer to it. */
async function shows(page: Page, search: string): Promise<void> {
	await expect(page).toHaveURL(new RegExp(`/${search.replaceAll('?', '\\?')}$`));
	await expect(page.locator(`[data-answers="${search}"][aria-busy="false"]`)).toBeVisible();
}

const bar = (page: Page, chart: string, name: string) =>
	page.locator(`#by-${chart} svg:visible [role="button"][aria-label^="${name}:"]`);
const label = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
/** Visits of every row of a breakdown's table twin but the total, added up. */
const addedUp = (page: Page, chart: string) =>
	page
		.locator(`#by-${chart} table tbody tr:not(.total) data`)
		.evaluateAll((cells) =>
			cells.reduce((sum, cell) => sum + Number(cell.getAttribute('value')), 0)
		);
const totalOf = async (page: Page, chart: string) =>
	Number(await page.locator(`#by-${chart} table tr.total data`).getAttribute('value'));

test('published facts alone: what the report says, both figures, and no day', async ({ page }) => {
	await open(page, 'es/web/?years=2004&facts=reported');
	await expect(page.locator('h1')).toHaveText(
		'Más de 1.200 visitantes por día a fines de 2004, según el informe'
	);
	const stated = page.locator('.headline .lead data[data-measure="visitors"]');
	await expect(stated).toHaveCount(2);
	await expect(stated.first()).toHaveAttribute('data-qualifier', 'more-than');
	await expect(stated.last()).toHaveAttribute('data-qualifier', 'exact');
	for (const one of await stated.all()) await expect(one).toHaveAttribute('value', '1200');
	await expect(page.locator('#daily')).toContainText('sin datos diarios');
	await expect(page.locator('#daily')).toContainText('El informe da dos cifras');
	// The seven events of 2004, on an axis that keeps to that year; no month, no breakdown.
	await expect(page.locator('#daily svg:visible a[data-spot]')).toHaveCount(7);
	await expect(page.locator('#daily svg:visible [role="img"][data-spot]')).toHaveCount(0);
	const names = await page.locator('#daily svg:visible .lc-axis-tick-label').allTextContents();
	expect(names.filter((name) => /^\d{4}$/.test(name.trim()))).toEqual(['2004']);
	await expect(page.locator('[id^="by-"]')).toHaveCount(0);
	await expect(page.locator('main')).toContainText(
		'Ninguna fuente distingue las visitas por país, sección, canal y dispositivo.'
	);
	await expect(page.locator('main')).not.toContainText('Demostración');
	expect(await violations(page)).toEqual([]);
});

test('by mouse: years are dragged over, bars filter the other views, an event opens', async ({
	page
}) => {
	await open(page, 'es/web/');
	for (const chart of ['country', 'section']) {
		await page.locator(`#by-${chart} details.table summary`).click();
		expect(await addedUp(page, chart)).toBe(await totalOf(page, chart));
	}
	const whole = await totalOf(page, 'section');
	expect(await totalOf(page, 'country')).toBe(whole);

	await page.locator('.strip').scrollIntoViewIfNeeded();
	const strip = await page.locator('.strip').boundingBox();
	const year = (index: number) => strip!.x + (strip!.width * (index + 0.5)) / 7;
	await page.mouse.move(year(4), strip!.y + 10);
	await page.mouse.down();
	await page.mouse.move(year(5), strip!.y + 10, { steps: 4 });
	await page.mouse.up();
	await shows(page, '?years=2003-2004');
	const later = await totalOf(page, 'section');
	expect(later).toBeLessThan(whole);

	await bar(page, 'section', 'noticias').click();
	await shows(page, '?years=2003-2004&section=noticias');
	// The view ignores its own filter; the others follow it.
	expect(await totalOf(page, 'section')).toBe(later);
	const news = await totalOf(page, 'country');
	expect(news).toBe(await addedUp(page, 'country'));
	expect(news).toBeLessThan(later);
	await expect(page.locator('#daily')).toContainText('solo se saben las visitas');

	await bar(page, 'section', 'agenda').click({ modifiers: ['Control'] });
	await shows(page, '?years=2003-2004&section=noticias,agenda');
	expect(await totalOf(page, 'country')).toBeGreaterThan(news);

	await bar(page, 'country', 'Colombia').click();
	await shows(page, '?years=2003-2004&country=CO&lens=audience&section=noticias,agenda');
	expect(await totalOf(page, 'section')).toBeLessThan(later);

	await page.getByRole('button', { name: 'Quitar sección: noticias' }).click();
	await shows(page, '?years=2003-2004&country=CO&lens=audience&section=agenda');
	await page.goBack();
	await shows(page, '?years=2003-2004&country=CO&lens=audience&section=noticias,agenda');

	const event = page.locator('#daily svg:visible a[data-spot]').last();
	await event.hover();
	await expect(page.locator('#daily .tooltip')).toContainText('2004');
	await event.click();
	await expect(page).toHaveURL(/\/es\/activities\/\?.*country=CO.*activity=/);
});

test('by keyboard alone: months, days and events are read, years and bars chosen, an event opened', async ({
	page
}) => {
	await open(page, 'es/web/');
	const first = page.getByRole('slider', { name: 'Primer año a la vista' });
	await first.focus();
	for (const year of [2000, 2001, 2002, 2003, 2004]) {
		await page.keyboard.press('ArrowRight');
		await expect(first).toHaveAttribute('aria-valuenow', String(year));
	}
	await page.getByRole('slider', { name: 'Último año a la vista' }).focus();
	await page.keyboard.press('ArrowLeft');
	await shows(page, '?years=2004');
	await expect(page.locator('#daily-title')).toContainText('de media en 2004; el día con más');

	await page.locator('#daily svg:visible [tabindex="0"]').focus();
	expect(await label(page)).toMatch(
		/^Media de enero de 2004: .*visitas por día; .*visitantes por día/
	);
	await page.keyboard.press('ArrowRight');
	expect(await label(page)).toMatch(/^Media de febrero de 2004/);
	await page.keyboard.press('PageDown');
	await expect(page.locator('#daily .tooltip strong')).toHaveText('1 de febrero de 2004');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('PageUp');
	await expect(page.locator('#daily [aria-live="polite"]')).toContainText('30 de enero de 2004');
	await page.keyboard.press('ArrowDown');
	expect(await label(page)).toContain('Taller de Capacitación');
	await page.keyboard.press('Escape');

	await page.locator('#by-section svg:visible [tabindex="0"]').focus();
	expect(await label(page)).toMatch(/^portada: /);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await shows(page, '?years=2004&section=directorios');
	await page.keyboard.press('End');
	await page.keyboard.press('Control+Enter');
	await shows(page, '?years=2004&section=directorios,agenda');
	await page.keyboard.press('Escape');
	await shows(page, '?years=2004');

	await page.locator('#daily svg:visible [tabindex="0"]').focus();
	await page.keyboard.press('End');
	expect(await label(page)).toContain('Misión Empresarial España 2004');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/es\/activities\/\?years=2004&activity=/);
});

test('what an address asks of the web and nobody knows is reported; without scripts it can be read', async ({
	browser,
	page
}) => {
	await page.goto('en/web/?section=nowhere');
	await settled(page);
	await expect(page.getByRole('alert').filter({ hasText: 'section=nowhere' })).toBeVisible();
	const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
	const still = await context.newPage();
	await still.setViewportSize({ width: 320, height: 800 });
	await still.goto('pt/web/');
	await expect(still.locator('#daily svg:visible').first()).toBeVisible();
	await expect(still.locator('#by-country svg:visible').first()).toBeVisible();
	const overflow = await still.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow).toBeLessThanOrEqual(0);
	await context.close();
});

test('the overview says what changed since the year before, and what cannot be said', async ({
	page
}) => {
	await open(page, 'en/?facts=reported&years=2004');
	const change = page.locator('div:has(> #change-title)');
	await expect(change.locator('h2')).toHaveText('What changed from 2003 to 2004 cannot be said');
	await expect(change).toContainText('cannot be said: 2003 is not known');
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '7', 'exact');
	await expect(change.locator('data[data-measure="events"][data-year="2004"]')).toHaveAttribute(
		'value',
		'7'
	);
	await expect(page.locator('#targets')).toHaveCount(0);
	await page.getByRole('switch').uncheck();
	await shows(page, '?years=2004');
	const value = (year: number) =>
		change.locator(`data[data-measure="events"][data-year="${year}"]:not([data-basis])`);
	const [before, last] = [
		await value(2003).getAttribute('value'),
		await value(2004).getAttribute('value')
	];
	await expect(change.locator('data[data-measure="events"][data-basis="change"]')).toHaveAttribute(
		'value',
		String(Number(last) - Number(before))
	);
});
