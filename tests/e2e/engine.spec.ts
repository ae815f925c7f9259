import { expect, test, type Page } from '@playwright/test';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDataset } from '../../scripts/dataset/build';
import { copyFolder } from '../fixtures/small/make';
import { answered, computed, expectFigure, open } from './figures';

/**
 * The shipped data with one headcount changed: Madrid's mission had 17 people instead of 10. Served
 * in place of the real dataset, it shows up wherever DuckDB-WASM is asked, and nowhere else.
 */
async function changedDataset(): Promise<Buffer> {
	const folder = await copyFolder('data/iberpyme');
	const file = join(folder, 'activities.csv');
	const text = await readFile(file, 'utf8');
	const changed = text.replace(/^(2004-07-mision-madrid,.*),10,exact,/m, '$1,17,exact,');
	expect(changed).not.toBe(text);
	await writeFile(file, changed);
	const target = join(await mkdtemp(join(tmpdir(), 'alcance-')), 'dataset');
	const result = await buildDataset(folder, target);
	if ('faults' in result) throw new Error(JSON.stringify(result.faults));
	return readFile(join(target, result.manifest.file));
}

test.describe('with a dataset that is another than the page’s', () => {
	test.beforeEach(async ({ page }) => {
		const body = await changedDataset();
		await page.route('**/dataset/*.duckdb', (route) =>
			route.fulfill({ body, contentType: 'application/octet-stream' })
		);
	});

	test('a passport counts anew, by DuckDB-WASM', async ({ page }) => {
		await open(page, 'es/');
		await page.locator('li data[data-measure="participations"][data-scope="filter"]').click();
		const passport = page.getByRole('dialog');
		await expect(passport.locator('[data-agrees]')).toHaveAttribute('data-agrees', 'false');
		await expect(passport.locator('[data-agrees]')).toContainText(/4[. ]?007/);
	});

	for (const [search, participations, qualifier] of [
		['?lens=origin', '4007', 'about more-than at-least'],
		['?facts=reported&years=2004', '597', 'about more-than'],
		['?years=2004', '597', 'about more-than'],
		['?country=ES&facts=reported&years=2004', '17', 'exact'],
		['?type=mission&facts=reported&years=2004', '17', 'exact']
	] as const) {
		test(`without a cube every filter is answered by DuckDB-WASM: ${search}`, async ({ page }) => {
			await page.route('**/dataset/cube-*.json', (route) => route.abort());
			await page.goto(`es/${search}`);
			await computed(page);
			await expectFigure(
				page,
				{ measure: 'participations', scope: 'filter' },
				participations,
				qualifier
			);
			await expect(
				page.locator('#cumulative table data[data-year="2004"]').first()
			).toHaveAttribute(
				'value',
				search.includes('ES') || search.includes('mission') ? '17' : '597'
			);
		});
	}
});

test('a dataset that cannot be loaded is said, and the last view stays', async ({ page }) => {
	await page.route('**/dataset/*.duckdb', (route) => route.abort());
	await page.goto('es/activities/?facts=reported');
	await expect(page.getByText('El motor de datos no se pudo cargar.')).toBeVisible();
	await expect(page.locator('#timeline svg:visible').first()).toBeVisible();
	await page.unroute('**/dataset/*.duckdb');
	await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
	await computed(page);
	await expect(page.locator('.view')).toHaveAttribute('data-answers', '?facts=reported');
});

/** A page on a line of which the browser says this, and what it asks the site for of its engine. */
async function onLine(page: Page, connection: object | undefined): Promise<string[]> {
	await page.addInitScript((line) => {
		Object.defineProperty(navigator, 'connection', { value: line });
	}, connection);
	const asked: string[] = [];
	page.on('request', (request) => {
		const [, name] = /\/((?:engine|dataset)\/.*\.(?:wasm|duckdb))$/.exec(request.url()) ?? [];
		if (name) asked.push(name);
	});
	await open(page, 'es/');
	return asked;
}

test('on a fast line an idle page starts the engine, and asks it nothing', async ({ page }) => {
	const asked = await onLine(page, { effectiveType: '4g', saveData: false });
	await expect.poll(() => asked.some((name) => name.endsWith('.duckdb'))).toBe(true);
	await expect.poll(() => page.workers().length).toBe(1);
	await expect(page.locator('.view')).toHaveAttribute('data-answered-by', 'build');
});

for (const [line, connection] of [
	['slow', { effectiveType: '3g', saveData: false }],
	['spared', { effectiveType: '4g', saveData: true }],
	['unknown', undefined]
] as const) {
	test(`on a line that is ${line} no engine is loaded before it is needed`, async ({ page }) => {
		const asked = await onLine(page, connection);
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
		await page.getByRole('switch', { name: 'Solo hechos publicados' }).check();
		await answered(page);
		await expect(page.locator('.view')).toHaveAttribute('data-answered-by', 'cube');
		expect(asked).toEqual([]);
		await page.getByRole('radio', { name: 'Personas nuevas' }).check();
		await computed(page);
		expect(asked.length).toBeGreaterThan(0);
	});
}
