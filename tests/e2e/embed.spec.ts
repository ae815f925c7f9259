import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { open, settled } from './figures';
import { PAGES_WITH_CHARTS, menu, opened } from './take-away';

/** What the table of a chart says, figure by figure. */
const told = (page: Page, id: string) =>
	page
		.locator(`#${id} table`)
		.last()
		.evaluate((table) => table.textContent.replaceAll(/\s+/g, ' '));

for (const { path, charts } of PAGES_WITH_CHARTS.filter((one) => one.path !== '')) {
	test(`every chart can be embedded alone: ${path}`, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		// The report gives visits no country.
		const search = path === 'web/' ? '?years=2004' : '?facts=reported&years=2004';
		await open(page, `es/${path}${search}`);
		const onPage = [];
		for (const id of charts) {
			await (await opened(page, id)).getByRole('button', { name: 'código' }).click();
			await expect(menu(page, id).getByRole('status')).toHaveText('Código copiado.');
			const code = await page.evaluate(() => navigator.clipboard.readText());
			const address = /src="([^"]+)"/.exec(code)![1]!.replaceAll('&amp;', '&');
			const title = (await page.locator(`#${id}-title`).textContent())!.trim();
			onPage.push({ id, address, title, table: await told(page, id) });
		}

		await page.setViewportSize({ width: 320, height: 700 });
		for (const { id, address, title, table } of onPage) {
			await open(page, address);
			await expect(page.locator(`#${id}`)).toBeVisible();
			expect(await told(page, id)).toBe(table);
			await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
			await expect(page.locator('figure:visible')).toHaveCount(1);
			await expect(page.locator(':is(nav, header, footer, .bar, .take-away):visible')).toHaveCount(
				0
			);
			await expect(page.locator('main')).toContainText('2004');
			expect(await violations(page)).toEqual([]);
			const room = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(room).toBeLessThanOrEqual(320);
			const back = page.getByRole('link', { name: 'Ver con todos los filtros' });
			expect(new URL((await back.getAttribute('href'))!, page.url()).pathname).toMatch(
				new RegExp(`/es/${path}$`)
			);
		}
	});
}

test('an embedded chart stays alone when it is filtered, and one that is not there is reported', async ({
	page
}) => {
	await open(page, 'en/countries/?embed=coverage&lens=origin');
	await page.locator('#coverage svg [data-figure]').first().click();
	await expect(page).toHaveURL(/[?&]embed=coverage/);
	await expect(page.locator('figure:visible')).toHaveCount(1);

	await page.goto('en/web/?embed=nothing');
	await settled(page);
	await expect(page.getByRole('alert').filter({ hasText: 'embed=nothing' })).toBeVisible();
	await page.goto('en/?embed=Reach');
	await expect(page.getByRole('alert').filter({ hasText: 'embed=Reach' })).toBeVisible();
	await expect(page.locator('header')).toBeVisible();
	await page.goto('en/present/?embed=reach');
	await expect(page.getByRole('alert').filter({ hasText: 'embed=reach' })).toBeVisible();
});
