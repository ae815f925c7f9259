import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { TRUTH } from '../fixtures/exports/truth';
import { countriesInTable, expectFigure } from './figures';
import {
	ACTIVITIES,
	card,
	drop,
	everythingStored,
	load,
	loadExports,
	marks,
	openData,
	overview,
	paths,
	shown
} from './own';

const FIVE = [
	ACTIVITIES,
	'hxl-actividades.csv',
	'encuentro-de-bibliotecas.xlsx',
	'zoom-webinar-81122334455.csv',
	'ministerio-visitas-2024-06.parquet'
];
/** The one person who is in every list. */
const CANARY = /canar|9999/i;

/** The figures by which two views are held to each other. */
async function figures(page: Page) {
	return {
		headline: await page.locator('h1').innerText(),
		events: await marks(page, 'events', 'country'),
		participations: await marks(page, 'participations', 'year'),
		visits: await marks(page, 'visits', 'country')
	};
}

test('five files of different kinds become a dashboard, are kept, carried and deleted', async ({
	page
}) => {
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(String(error)));
	await openData(page);

	// Activities first: the lists then find their events among them.
	await drop(page, paths(FIVE.slice(0, 2)));
	await load(page);
	await drop(page, paths(FIVE.slice(2)));
	for (const file of ['encuentro', 'zoom-webinar'] as const) {
		const name = FIVE.find((one) => one.startsWith(file)) ?? '';
		for (const sheet of await card(page, name).all()) {
			const title = file === 'encuentro' ? /Encuentro de bibliotecas/ : /Aprender en red/;
			const choice = sheet.getByRole('radio', { name: title });
			if (await choice.count()) await choice.first().check();
		}
	}
	expect(await page.locator('main').innerText()).not.toMatch(CANARY);
	await load(page);
	expect(await page.locator('main').innerText()).not.toMatch(CANARY);

	await overview(page);
	await expectFigure(page, { measure: 'events', scope: 'cumulative' }, '7', 'exact');
	expect(await page.locator('main').innerText()).not.toMatch(CANARY);
	const before = await figures(page);
	expect(before.participations).toEqual(['2023: 8', '2024: 72']);

	// The stated headcounts were right after all: dropped again, that column now goes unused.
	await openData(page);
	await drop(page, paths([ACTIVITIES]));
	await card(page, ACTIVITIES)
		.getByRole('combobox', { name: 'What column “Nº de participantes” holds' })
		.selectOption('');
	await load(page);
	await overview(page);
	const mended = await figures(page);
	expect(mended.participations).toEqual(['2023: 8', '2024: 60']);
	expect(mended.events).toEqual(before.events);

	await page.reload();
	await shown(page);
	expect(await figures(page)).toEqual(mended);
	const stored = await everythingStored(page);
	expect(stored).toContain('Taller de datos abiertos');
	expect(stored).not.toMatch(CANARY);

	await openData(page);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download the project file' }).click();
	const project = await (await downloading).path();
	expect((await readFile(project)).toString('latin1')).not.toMatch(CANARY);
	const exported = page.waitForEvent('download');
	await page.getByRole('button', { name: /^Download encuentro.* with findings$/ }).click();
	expect(await readFile(await (await exported).path(), 'utf8')).not.toMatch(CANARY);

	await page.getByRole('button', { name: 'Delete everything' }).click();
	await Promise.all([
		page.waitForEvent('load'),
		page.getByRole('button', { name: 'Yes, delete everything' }).click()
	]);
	expect(await everythingStored(page)).toBe('');
	await page.goto('en/');
	await expect(page.getByRole('button', { name: /^Back to / })).toHaveCount(0);

	await openData(page);
	await page.getByLabel('Open a project file').setInputFiles({
		name: 'programa.zip',
		mimeType: 'application/zip',
		buffer: await readFile(project)
	});
	await expect(page.locator('#results-title')).toBeVisible();
	await overview(page);
	expect(await figures(page)).toEqual(mended);
	await page.reload();
	await shown(page);
	expect(await figures(page)).toEqual(mended);
	expect(said.filter((text) => CANARY.test(text))).toEqual([]);
});

test('exports of every layout, dropped together, show what was worked out by hand', async ({
	page
}) => {
	await loadExports(page);
	await overview(page);
	await expectFigure(page, { measure: 'events', scope: 'cumulative' }, '7', 'exact');
	expect(await marks(page, 'participations', 'year')).toEqual(['2023: 18', '2024: 72']);
	expect(await countriesInTable(page, 'host')).toEqual([...TRUTH.hosts]);
	expect(await countriesInTable(page, 'origin')).toEqual([...TRUTH.origins]);
	const visits = (tables: string) =>
		page
			.locator(`${tables} data[data-measure="visits"][data-scope="mark"]`)
			.evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('value'))));
	const byCountry = await visits('#reach table');
	expect(byCountry.reduce((sum, one) => sum + one, 0)).toBe(TRUTH.visits);
	// 113 in 5 days, 60 in 4, 36 in 3, 73 in 4, 3 in 2, 21 in 3.
	expect(await visits('#web table')).toEqual([23, 15, 12, 18, 2, 7]);
});
