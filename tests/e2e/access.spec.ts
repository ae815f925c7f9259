import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { answered, open } from './figures';
import { drop, load, openData } from './own';
import { smallTargets } from './targets';

const FIXTURES = 'tests/fixtures/exports';
/** Sheets with warnings, findings and something to ask, and a file that is refused. */
const UNDER_REVIEW = [
	`${FIXTURES}/excel-actividades-2023-2024.csv`,
	`${FIXTURES}/teams-informe-de-asistencia.csv`,
	`${FIXTURES}/matomo-visitas-2024-02.csv`,
	'package.json'
];

/** Holds what is on the page now to axe, in light and dark. */
async function isSound(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await violations(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, 'color-contrast')).toEqual([]);
}

test('axe finds nothing on the overview, opened and filtered', async ({ page }) => {
	await open(page, 'es/?facts=reported&years=2004&country=CO');
	for (const summary of await page.locator('figure summary:visible').all()) await summary.click();
	await isSound(page);
});

for (const lang of ['es', 'pt', 'en']) {
	test(`axe finds nothing on the data page: ${lang}`, async ({ page }) => {
		await openData(page, lang);
		await isSound(page);
		await drop(page, UNDER_REVIEW);
		await isSound(page);
		await load(page);
		for (const summary of await page.locator('main summary').all()) await summary.click();
		await isSound(page);
		expect(await smallTargets(page)).toEqual([]);
	});
}

test('the map works by keyboard', async ({ page }) => {
	await open(page, 'es/');
	const map = page.locator('#reach svg:visible').first();
	const stops = map.locator('[tabindex="0"]');
	await expect(stops).toHaveCount(1);
	await stops.focus();
	const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
	await page.keyboard.press('ArrowDown');
	const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
	expect(after).not.toBe(before);
	expect(after).toMatch(/evento|ningun|previst|sin dato/i);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?country=[A-Z]{2}$/);
	await answered(page);
	await page.locator('#reach svg:visible [aria-pressed="true"]').focus();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/es\/$/);
});

test('a country is chosen by a click, and another is added', async ({ page }) => {
	await open(page, 'es/?facts=reported');
	const country = (name: string) =>
		page.locator(`#reach svg:visible [role="button"][aria-label^="${name}"]`);
	await country('Argentina').click({ force: true });
	await expect(page).toHaveURL(/\?country=AR&facts=reported$/);
	await answered(page);
	await country('Venezuela').click({ modifiers: ['ControlOrMeta'], force: true });
	await expect(page).toHaveURL(/\?country=AR,VE&facts=reported$/);
});

test('every control is reached by the tab key, in order, and shows its focus', async ({ page }) => {
	await open(page, 'es/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeFocused();
	const order: string[] = [];
	for (let step = 0; step < 24; step += 1) {
		await page.keyboard.press('Tab');
		order.push(
			await page.evaluate(
				() =>
					document.activeElement?.getAttribute('aria-label') ??
					document.activeElement?.textContent?.trim() ??
					''
			)
		);
	}
	const position = (text: string) => order.findIndex((label) => label.startsWith(text));
	expect(position('Desde el año')).toBeGreaterThan(position('Alcance'));
	expect(position('Hasta el año')).toBeGreaterThan(position('Desde el año'));
	expect(position('Países:')).toBeGreaterThan(position('Hasta el año'));
	expect(position('Tipos')).toBeGreaterThan(position('Países:'));
});

test('the charts’ points are read by keyboard', async ({ page }) => {
	await open(page, 'es/');
	for (const id of ['cumulative', 'types', 'web']) {
		const stops = page.locator(`#${id} svg:visible [tabindex="0"]`);
		await expect(stops).toHaveCount(1);
		await stops.focus();
		const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowRight');
		const next = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		expect(first).toBeTruthy();
		expect(next).toBeTruthy();
		expect(next).not.toBe(first);
	}
});
