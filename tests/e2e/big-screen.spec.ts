import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { open } from './figures';
import { PAGES_WITH_CHARTS, menu, opened } from './take-away';

test.use({ viewport: { width: 1280, height: 720 } });

/** Id of the chart that fills the screen. */
const filling = (page: Page) => page.evaluate(() => document.fullscreenElement?.id ?? null);

/** What of a chart lies beyond the screen, sideways or below. */
const outside = (page: Page, id: string) =>
	page.evaluate((chart) => {
		const texts = document.querySelectorAll(`#${chart} :is(h2, h3, p, text, svg)`);
		return [...texts]
			.filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, defs, desc, title'))
			.filter((one) => {
				const { left, right, bottom, width } = one.getBoundingClientRect();
				return width > 0 && (left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1);
			})
			.map((one) => one.textContent);
	}, id);

for (const { path, charts } of PAGES_WITH_CHARTS) {
	test(`by mouse, with the network cut: ${path || 'overview'}`, async ({ page, context }) => {
		await open(page, `es/${path}`);
		await context.setOffline(true);
		for (const id of charts) {
			await (await opened(page, id)).getByRole('button', { name: 'Pantalla completa' }).click();
			await expect.poll(() => filling(page)).toBe(id);
			const figure = page.locator(`#${id}`);
			await expect(figure).toBeFocused();
			await expect(figure.locator('.credits')).toContainText(
				/Selección: .*Datos: versión [0-9a-f]{12}/
			);
			await expect(page.locator('header')).toHaveJSProperty('inert', true);
			// Twenty-two members in seven years are scrolled to: smaller, nobody in a room could read them.
			if (id !== 'coverage') await expect.poll(() => outside(page, id)).toEqual([]);
			await figure.getByRole('button', { name: 'Salir de pantalla completa' }).click();
			await expect.poll(() => filling(page)).toBeNull();
			await expect(page.locator('header')).toHaveJSProperty('inert', false);
			await expect(menu(page, id).locator('summary')).toBeFocused();
			await expect(figure).toBeInViewport();
		}
	});
}

test('by keyboard: to a chart, through the charts and the years, and back', async ({ page }) => {
	await open(page, 'es/countries/CO/?facts=reported');
	const summary = menu(page, 'years').locator('summary');
	await summary.focus();
	await page.keyboard.press('Enter');
	const button = menu(page, 'years').getByRole('button', { name: 'Pantalla completa' });
	for (let step = 0; step < 8; step += 1) {
		if (await button.evaluate((one) => one === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await expect.poll(() => filling(page)).toBe('years');
	expect(await violations(page)).toEqual([]);

	// Back from the first year are all of them; on from all of them is the first.
	await page.keyboard.press('ArrowUp');
	await expect(page).toHaveURL(/[?&]years=1999(&|$)/);
	for (let year = 2000; year <= 2004; year += 1) await page.keyboard.press('ArrowUp');
	await expect(page).toHaveURL(/[?&]years=2004(&|$)/);
	await expect(page.locator('#years .credits')).toContainText('Selección: 2004');

	await page.keyboard.press('ArrowRight');
	await expect.poll(() => filling(page)).toBe('types');
	await expect(page.locator('#types')).toBeFocused();
	const held = page.locator('#types table data[data-year="2004"][data-measure="events"]').first();
	await expect(held).toHaveAttribute('value', '1');
	await page.keyboard.press('PageUp');
	await expect.poll(() => filling(page)).toBe('years');
	await expect(page.locator('header')).toHaveJSProperty('inert', true);
	// Marks use the arrows themselves.
	const onMark = () =>
		page.evaluate(() => Boolean(document.activeElement?.closest('#years svg [tabindex]')));
	for (let step = 0; step < 12 && !(await onMark()); step += 1) await page.keyboard.press('Tab');
	expect(await onMark()).toBe(true);
	await page.keyboard.press('ArrowRight');
	expect(await filling(page)).toBe('years');

	for (let step = 0; step < 12; step += 1) {
		const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		if (name === 'Salir de pantalla completa') break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await expect.poll(() => filling(page)).toBeNull();
	// The years that were stepped through are one entry of the history.
	await page.goBack();
	expect(new URL(page.url()).pathname).not.toContain('CO');
});

for (const size of [
	{ width: 390, height: 844 },
	{ width: 1920, height: 1080 }
]) {
	test(`a map fills a screen of ${size.width} × ${size.height}`, async ({ page }) => {
		await page.setViewportSize(size);
		await open(page, 'pt/?lens=origin');
		await (await opened(page, 'reach')).getByRole('button', { name: 'Tela cheia' }).click();
		await expect.poll(() => filling(page)).toBe('reach');
		await expect.poll(() => outside(page, 'reach')).toEqual([]);
		const { height } = (await page.locator('#reach .surface').boundingBox())!;
		expect(height).toBeGreaterThan(size.height * 0.4);
	});
}

test('a number leaves the screen and opens its passport', async ({ page }) => {
	await open(page, 'en/');
	await (await opened(page, 'types')).getByRole('button', { name: 'Full screen' }).click();
	await expect.poll(() => filling(page)).toBe('types');
	await page.mouse.move(300, 300);
	await page.locator('#types-title data').first().click();
	await expect.poll(() => filling(page)).toBeNull();
	await expect(page).toHaveURL(/[?&]figure=events/);
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('what is laid out anew for the screen is drawn to its scale', async ({ page }) => {
	await open(page, 'es/web/');
	await (await opened(page, 'daily')).getByRole('button', { name: 'Pantalla completa' }).click();
	await expect.poll(() => filling(page)).toBe('daily');
	await expect.poll(() => outside(page, 'daily')).toEqual([]);
	/** Middle of a text of the picture, in pixels from above. */
	const height = async (text: string | RegExp) => {
		const box = await page
			.locator('#daily svg text')
			.filter({ hasText: text })
			.first()
			.boundingBox();
		return box!.y + box!.height / 2;
	};
	const [zero, thousand] = [await height(/^0$/), await height(/^1\.000$/)];
	const visits = await height(/^Visitas 1\.462$/);
	const read = ((zero - visits) / (zero - thousand)) * 1000;
	expect(Math.abs(read - 1462)).toBeLessThan(150);
});
