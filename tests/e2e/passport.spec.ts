import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { answered, open } from './figures';

const IN_2004 = 'es/?years=2004&facts=reported';

const passport = (page: Page) => page.getByRole('dialog');

/** Waits until the passport has counted the figure anew, and says whether it agrees with the page. */
async function recounted(page: Page): Promise<string | null> {
	const held = passport(page).locator('[data-agrees]');
	await expect(held).toBeVisible();
	return held.getAttribute('data-agrees');
}

const sources = (page: Page) => passport(page).locator('tbody tr td:last-child').allTextContents();

test('by mouse: a key figure, a cell of a table and a country of the map', async ({ page }) => {
	await open(page, IN_2004);
	const key = page.locator('section data[data-measure="participations"][data-scope="filter"]');
	await key.first().click();
	await expect(page).toHaveURL(/[?&]figure=participations:filter$/);
	expect(await recounted(page)).toBe('true');
	expect((await sources(page)).map((text) => text.trim())).toEqual(
		[1, 2, 3, 4, 5, 6, 7].map((section) => `Informe Técnico 2004, II.${section}`)
	);
	await expect(passport(page)).toContainText('3 filas dicen «más de».');
	await expect(passport(page)).toContainText('Publicada: 7 de 7 filas');
	expect(await violations(page)).toEqual([]);
	await page.goBack();
	await expect(passport(page)).toBeHidden();
	await expect(page).not.toHaveURL(/figure=/);

	await page.locator('#cumulative details.table summary').click();
	await page.locator('#cumulative table data[data-basis="opening"]').click();
	expect(await recounted(page)).toBe('true');
	await expect(passport(page)).toContainText('Saldo inicial');
	await page.getByRole('button', { name: 'Cerrar' }).click();
	await expect(passport(page)).toBeHidden();

	const colombia = page.locator('#reach svg:visible [data-country="CO"]').first();
	await colombia.click({ modifiers: ['Shift'] });
	await expect(page).toHaveURL(/figure=events:mark:lens\.host:country\.CO$/);
	expect(await recounted(page)).toBe('true');
	await expect(passport(page).locator('tbody tr')).toHaveCount(1);
	await expect(passport(page)).toContainText('IX Foro Iberoamericano');
	await expect(page).not.toHaveURL(/country=CO/);
});

test('marks of every chart have a passport: shift and click, or the letter i', async ({ page }) => {
	const CASES = [
		['', '#who', '[data-row="CO"]', 'participations:mark:lens.host:country.CO'],
		[
			'countries/',
			'#coverage',
			'[data-row="CO"][data-year="2004"]',
			'events:mark:lens.host:country.CO:year.2004'
		],
		[
			'countries/CO/',
			'#years',
			'[data-row="origin"][data-year="2004"]',
			'events:mark:lens.origin:country.CO:year.2004'
		],
		[
			'activities/',
			'#timeline',
			'[data-target="a-2004-01-taller-san-jose"]',
			'participations:mark:activity.2004-01-taller-san-jose'
		],
		['web/', '#daily', '[data-spot="2004-07-01"]', 'visitors:mark:month.2004-07:basis.average'],
		[
			'web/',
			'#daily',
			'[data-spot="2004-05-foro-cartagena"]',
			'participations:mark:activity.2004-05-foro-cartagena'
		],
		['web/', '#by-country', '[data-row="CO"]', 'visits:mark:lens.audience:country.CO']
	] as const;
	let at: string | null = null;
	for (const [path, chart, mark, figure] of CASES) {
		await test.step(`${path}${chart}`, async () => {
			if (at !== path) await open(page, `es/${path}?years=2002-2004`);
			at = path;
			const target = page.locator(`${chart} svg:visible`).locator(mark).first();
			const opens = async () => {
				await expect.poll(() => new URL(page.url()).searchParams.get('figure')).toBe(figure);
				// A mark that shows no number has none to agree with.
				if (chart === '#daily' && figure.includes('activity'))
					await expect(passport(page)).toContainText('IX Foro Iberoamericano');
				else expect(await recounted(page)).toBe('true');
				await page.keyboard.press('Escape');
				await expect(passport(page)).toBeHidden();
			};
			await target.click({ modifiers: ['Shift'], force: true });
			await opens();
			await target.focus();
			await page.keyboard.press('i');
			await opens();
		});
	}
});

test('by keyboard: to a figure, along its group, into its passport and back', async ({ page }) => {
	await open(page, IN_2004);
	const stops = page.locator('section[aria-label="Cifras principales"] data[tabindex="0"]');
	await expect(stops).toHaveCount(1);
	await stops.focus();
	const first = await stops.getAttribute('data-measure');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Home');
	await expect(page.locator('data:focus')).toHaveAttribute('data-measure', first ?? '');
	await page.keyboard.press('Enter');
	expect(await recounted(page)).toBe('true');
	await page.keyboard.press('Escape');
	await expect(passport(page)).toBeHidden();
	await expect(page.locator('data:focus')).toHaveAttribute('data-measure', first ?? '');

	const mark = page.locator('#cumulative svg:visible [data-column][tabindex="0"]').first();
	await mark.focus();
	// The last year is planned; the one before it is the report's.
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('i');
	await expect(page).toHaveURL(/figure=participations:mark:year\.2004/);
	expect(await recounted(page)).toBe('true');
});

test('a passport has an address, is copied as text, and leaves as CSV', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${IN_2004}&figure=events:filter`);
	expect(await recounted(page)).toBe('true');
	const link = await passport(page).getByLabel('Enlace permanente').inputValue();
	expect(link).toBe(page.url());
	await page.getByRole('button', { name: 'Copiar como texto' }).click();
	await expect(passport(page)).toContainText('Copiado.');
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toMatch(/^Eventos: 7\n/);
	expect(text).toContain(link);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Descargar CSV' }).click();
	expect((await download).suggestedFilename()).toBe('events-filter-activities.csv');
	await page.reload();
	expect(await recounted(page)).toBe('true');
	await page.keyboard.press('Escape');
	await expect(passport(page)).toBeHidden();
	await expect(page).toHaveURL(/\?years=2004&facts=reported$/);
});

test('an address that names no figure is reported, and opens nothing', async ({ page }) => {
	await open(page, 'es/?figure=nonsense:filter');
	await expect(page.getByText('figure=nonsense:filter')).toBeVisible();
	await expect(passport(page)).toBeHidden();
	await answered(page);
});

for (const lang of ['es', 'pt', 'en']) {
	test(`the definitions are read without scripts, and clean: ${lang}`, async ({
		browser,
		page
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const still = await context.newPage();
		await still.goto(`${lang}/definitions/`);
		await expect(still.locator('h3#participations')).toBeVisible();
		await expect(still.locator('section[aria-labelledby="participations"] pre')).toContainText(
			'from event e'
		);
		await context.close();
		await page.setViewportSize({ width: 320, height: 800 });
		await page.goto(`${lang}/definitions/#opening`);
		await expect(page.locator('#opening')).toBeVisible();
		expect(await violations(page)).toEqual([]);
		const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
		expect(await page.evaluate(wide)).toBe(false);
	});
}
