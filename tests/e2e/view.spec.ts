import { expect, test } from '@playwright/test';
import en from '../../src/lib/format/messages/en.json' with { type: 'json' };
import es from '../../src/lib/format/messages/es.json' with { type: 'json' };
import pt from '../../src/lib/format/messages/pt.json' with { type: 'json' };
import { allFigures, answered, expectFigure, figure, open, settled } from './figures';
import { drop, load, openData } from './own';

test('without JavaScript the default view shows the figures and pictures of the live one', async ({
	browser,
	page
}) => {
	await open(page, 'es/');
	const live = await allFigures(page);
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 1280, height: 900 }
	});
	const still = await context.newPage();
	await still.goto('es/');
	expect(await allFigures(still)).toEqual(live);
	expect(live.length).toBeGreaterThan(100);
	for (const id of ['reach', 'cumulative', 'types', 'web']) {
		const marks = (where: typeof page) =>
			where.locator(`#${id} svg:visible :is(path, rect, circle):visible`);
		await expect(still.locator(`#${id} svg:visible`).first()).toBeVisible();
		expect(await marks(still).count()).toBeGreaterThan(5);
		const title = await page.locator(`#${id}-title`).textContent();
		await expect(still.locator(`#${id}-title`)).toHaveText(title?.trim() ?? '');
	}
	await expect(still.locator('noscript p')).toContainText('Los filtros necesitan JavaScript');
	await context.close();
});

test('every control changes the address and the view', async ({ page }) => {
	await open(page, 'es/');
	await page.getByRole('switch', { name: 'Solo hechos publicados' }).check();
	await expect(page).toHaveURL(/\?facts=reported$/);
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '9', 'at-least');
	await expect(page.getByText('Ver solo hechos publicados')).toBeHidden();

	await page.getByRole('combobox', { name: /^Países/ }).fill('colom');
	await page.getByRole('option', { name: 'Colombia' }).click();
	await expect(page).toHaveURL(/\?country=CO&facts=reported$/);
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '1', 'at-least');
	await page.keyboard.press('Escape');

	await page.getByRole('combobox', { name: /^Tipos/ }).fill('tall');
	await page.getByRole('option', { name: 'Talleres' }).click();
	await expect(page).toHaveURL(/\?country=CO&type=workshop&facts=reported$/);
	await expectFigure(page, { measure: 'events', scope: 'filter' }, 'unknown', 'unknown');
	await page.keyboard.press('Escape');

	await page.getByRole('button', { name: 'Quitar Talleres' }).click();
	await expect(page).toHaveURL(/\?country=CO&facts=reported$/);

	await page.getByRole('radio', { name: 'Origen de participantes' }).check();
	await expect(page).toHaveURL(/\?country=CO&lens=origin&facts=reported$/);
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '2', 'at-least');

	await page.getByRole('button', { name: 'Quitar todos los filtros' }).click();
	await expect(page).toHaveURL(/\/es\/$/);
	await answered(page);
});

test('what an address asks for and the data do not know is reported', async ({ page }) => {
	await page.goto('es/?lens=nonsense&country=XX');
	await settled(page);
	await expect(page.getByRole('alert').filter({ hasText: 'lens=nonsense' })).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: 'country=XX' })).toBeVisible();
});

test('made-up rows are announced, and never in the headline', async ({ page }) => {
	await open(page, 'es/');
	await expect(
		page.getByText(
			/de los eventos que cuenta esta vista y las estadísticas web son filas inventadas/
		)
	).toBeVisible();
	await expect(page.locator('h1 data[data-measure="events"]')).toHaveAttribute(
		'data-qualifier',
		'more-than'
	);
	await expect(page.locator('h1')).toHaveText(
		'Desde 1999, más de 50 eventos en 16 países han reunido a cerca de 4.000 participantes.'
	);
	for (const id of ['reach', 'cumulative', 'types', 'web']) {
		await expect(page.locator(`#${id}-title`)).toContainText('Demostración');
	}
	await open(page, 'es/?facts=reported');
	await expect(page.locator('main')).not.toContainText('Demostración');
	await expect(page.locator('main')).not.toContainText('demostración.');
});

test('the language changes and the page stays', async ({ page }) => {
	await open(page, 'es/');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await answered(page);
	await expect(page.locator('h1')).toHaveText(
		'Since 1999, more than 50 events in 16 countries have brought together about 4,000 participants.'
	);
});

test('the front door picks the reader’s language', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'pt-BR' });
	const page = await context.newPage();
	await page.goto('');
	await expect(page).toHaveURL(/\/pt\/$/);
	await context.close();
});

test('nothing scrolls sideways, however wide the screen', async ({ page }) => {
	await open(page, 'es/');
	for (const width of [390, 1280, 1920]) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
	}
});

test('nothing of the data page scrolls sideways at 320 px, under review and after', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 800 });
	const overflow = () =>
		page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
	await openData(page, 'pt');
	expect(await overflow()).toBeLessThanOrEqual(0);
	await drop(page, [
		'tests/fixtures/exports/excel-actividades-2023-2024.csv',
		'tests/fixtures/exports/matomo-visitas-2024-02.csv'
	]);
	expect(await overflow()).toBeLessThanOrEqual(0);
	await load(page);
	for (const summary of await page.locator('main summary').all()) await summary.click();
	expect(await overflow()).toBeLessThanOrEqual(0);
});

test('the last picture stays while the next is computed', async ({ page }) => {
	await open(page, 'es/');
	await page.getByLabel('Desde el año').selectOption('2004');
	await expect(figure(page, { measure: 'events', scope: 'filter' }).first()).toHaveAttribute(
		'value',
		/^[0-9]+$/
	);
	await answered(page);
});

test('a visit loads the texts of its own language, and no others', async ({ page }) => {
	const scripts: Promise<string>[] = [];
	page.on('response', (response) => {
		if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.text());
	});
	await open(page, 'es/');
	const code = (await Promise.all(scripts)).join('\n');
	for (const [messages, isLoaded] of [
		[es, true],
		[pt, false],
		[en, false]
	] as const) {
		expect(code.includes(messages['filter.needsScript'])).toBe(isLoaded);
	}
});
