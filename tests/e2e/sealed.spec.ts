import { expect, test, type Page } from '@playwright/test';
import { answered, computed, expectFigure, open } from './figures';
import { drop, load, openData, overview } from './own';

/** Every address the page, its frames and its workers ask for. */
function requests(page: Page): string[] {
	const seen: string[] = [];
	page.context().on('request', (request) => seen.push(request.url()));
	return seen;
}

function foreign(addresses: readonly string[], origin: string): string[] {
	return addresses.filter(
		(address) => !/^(blob|data):/.test(address) && new URL(address).origin !== origin
	);
}

test('no request leaves the origin, and all works with every other blocked', async ({ page }) => {
	const seen = requests(page);
	const { origin } = new URL(test.info().project.use.baseURL ?? '');
	await page.context().route(
		(url) => url.origin !== origin && !/^(blob|data):/.test(url.href),
		(route) => route.abort()
	);
	await open(page, 'es/');
	await page.getByRole('switch').check();
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '9', 'at-least');
	await page.goto('en/?lens=audience&count=people');
	await computed(page);
	await openData(page);
	await drop(page, [
		'tests/fixtures/exports/excel-actividades-2023-2024.csv',
		'tests/fixtures/exports/ministerio-visitas-2024-06.parquet'
	]);
	await load(page);
	await overview(page);
	await page.goto('es/gallery/');
	await expect(page.locator('h1')).toBeVisible();
	expect(seen.length).toBeGreaterThan(10);
	expect(foreign(seen, origin)).toEqual([]);
});

test('the page’s own policy forbids any other origin, in the worker too', async ({ page }) => {
	await open(page, 'es/');
	const policy = await page
		.locator('meta[http-equiv="content-security-policy"]')
		.getAttribute('content');
	expect(policy).toContain("connect-src 'self'");
	expect(policy).toContain("default-src 'self'");
	const refused = await page.evaluate(async () => {
		const source = `fetch('https://example.org/').then(() => postMessage('let through'), () => postMessage('refused'))`;
		const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
		return new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
	});
	expect(refused).toBe('refused');
});

test('the site works from a sub-folder of a plain static server', async ({ page }) => {
	const seen = requests(page);
	const failed: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) failed.push(response.url());
	});
	const base = new URL(test.info().project.use.baseURL ?? '');
	base.port = String(Number(base.port) + 1);
	await page.goto(`${base.origin}/some/folder/`);
	await expect(page).toHaveURL(/\/some\/folder\/es\/$/);
	await answered(page);
	await page.getByRole('switch').check();
	await expect(page).toHaveURL(/\/some\/folder\/es\/\?facts=reported$/);
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '9', 'at-least');
	await page.getByRole('radio', { name: 'Personas nuevas' }).check();
	await computed(page);
	await page.getByRole('link', { name: 'Português' }).click();
	await expect(page).toHaveURL(/\/some\/folder\/pt\//);
	await answered(page);
	expect(failed).toEqual([]);
	expect(
		seen.every(
			(address) =>
				/^(blob|data):/.test(address) || address.startsWith(`${base.origin}/some/folder/`)
		)
	).toBe(true);
});

test('an address without a page says so', async ({ page }) => {
	const response = await page.goto('es/nowhere/');
	expect(response?.status()).toBe(404);
	await expect(page.locator('h1')).toHaveText('Página no encontrada');
});
