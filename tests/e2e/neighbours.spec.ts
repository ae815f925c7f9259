import { expect, test } from '@playwright/test';
import { ACTIVITIES, drop, load, openData, overview, paths, shown } from './own';
import { alive } from './figures';

test('two sites on one origin neither see nor delete what the other keeps', async ({ page }) => {
	const base = new URL(test.info().project.use.baseURL ?? '');
	base.port = String(Number(base.port) + 1);
	const [one, other] = ['folder', 'neighbour'].map((name) => `${base.origin}/some/${name}/`);
	// The same site once more, in a folder beside the first.
	await page
		.context()
		.route(`${other}**`, (route) =>
			route.continue({ url: route.request().url().replace('/neighbour/', '/folder/') })
		);
	await openData(page, `${one}en`);
	await drop(page, paths([ACTIVITIES]));
	await load(page);
	await overview(page);
	await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');

	await page.goto(`${other}en/`);
	await alive(page);
	await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('button', { name: /^Back to / })).toBeHidden();
	await openData(page, `${other}en`);
	await expect(page.locator('[data-source]')).toHaveCount(0);
	await drop(page, paths([ACTIVITIES]));
	await load(page);
	await expect(page.locator('[data-source]')).toHaveCount(1);
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await Promise.all([
		page.waitForEvent('load'),
		page.getByRole('button', { name: 'Yes, delete everything' }).click()
	]);
	await expect(page.locator('[data-source]')).toHaveCount(0);

	await page.goto(`${one}en/`);
	await shown(page);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('.programme')).toHaveText(/excel-actividades/);
});
