import { expect, test } from '@playwright/test';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDataset } from '../../scripts/dataset/build';
import { copyFolder } from '../fixtures/small/make';
import { answered, expectFigure, open } from './figures';

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

test.describe('with the prerendered rows made useless', () => {
	test.beforeEach(async ({ page }) => {
		const body = await changedDataset();
		await page.route('**/dataset/*.duckdb', (route) =>
			route.fulfill({ body, contentType: 'application/octet-stream' })
		);
	});

	for (const [search, participations, qualifier] of [
		['', '4007', 'about more-than at-least'],
		['?facts=reported&years=2004', '597', 'about more-than'],
		['?years=2004', '597', 'about more-than'],
		['?country=ES&facts=reported&years=2004', '17', 'exact'],
		['?type=mission&facts=reported&years=2004', '17', 'exact']
	] as const) {
		test(`every view is answered by DuckDB-WASM: ${search || 'the default one'}`, async ({
			page
		}) => {
			await open(page, `es/${search}`);
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
	await page.goto('es/?facts=reported');
	await expect(page.getByText('El motor de datos no se pudo cargar.')).toBeVisible();
	await expect(page.locator('#reach svg:visible').first()).toBeVisible();
	await page.unroute('**/dataset/*.duckdb');
	await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
	await answered(page);
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '9', 'at-least');
});
