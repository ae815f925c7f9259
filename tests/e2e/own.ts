import { expect, type Locator, type Page } from '@playwright/test';
import { TRUTH } from '../fixtures/exports/truth';

const FOLDER = 'tests/fixtures/exports';
export const ACTIVITIES = 'excel-actividades-2023-2024.csv';

/** Where exports of the invented programme lie. */
export const paths = (files: readonly string[]) => files.map((file) => `${FOLDER}/${file}`);

/** Opens the data page, ready for files. */
export async function openData(page: Page, lang = 'en'): Promise<void> {
	await page.goto(`${lang}/data/`);
	await expect(page.locator('input[type=file]').first()).toBeEnabled();
}

/** Gives files to the page and waits until all of them were read. */
export async function drop(page: Page, files: readonly string[]): Promise<void> {
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles([...files]);
	await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
	await expect(page.locator('#review-title')).toBeVisible();
}

/** The card of a sheet, by its file's name. */
export function card(page: Page, file: string): Locator {
	return page.getByRole('article', { name: file });
}

/** Answers a question of a card. */
export async function answer(card: Locator, option: string | RegExp): Promise<void> {
	await card.getByRole('radio', { name: option }).first().check();
}

/** Loads what was answered, and waits until the page says what became of it. */
export async function load(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^(Load|Cargar|Carregar) \d+ / }).click();
	await expect(page.locator('#results-title')).toBeVisible();
	await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Goes to the overview of what was loaded. */
export async function overview(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'See the overview of your programme' }).click();
	await page.waitForURL(/\/en\/$/);
	await shown(page);
}

/** Waits until the overview of the reader's own programme has been answered. */
export async function shown(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: /^Back to / })).toBeVisible();
	await expect(page.locator('[data-answered-by="browser"][aria-busy="false"]')).toBeVisible();
	// Its charts are drawn once the map of its countries is there, too.
	await expect(page.locator('.answer data').first()).toBeAttached();
}

/** The first figure of each row of a table twin, as "year-or-country: value". */
export async function marks(
	page: Page,
	measure: string,
	by: 'year' | 'country'
): Promise<string[]> {
	const found = await page.locator('table tbody tr').evaluateAll(
		(rows, [measure, key]) =>
			rows.flatMap((row) => {
				const mark = row.querySelector(
					`data[data-measure="${measure}"][data-scope="mark"][data-${key}]`
				);
				return mark ? [`${mark.getAttribute(`data-${key}`)}: ${mark.getAttribute('value')}`] : [];
			}),
		[measure, by] as const
	);
	return [...new Set(found)].sort();
}

/** Everything that the page's origin keeps in this browser, unpacked, as one text. */
export function everythingStored(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const parts: string[] = [];
		for (const storage of [localStorage, sessionStorage]) {
			for (const [key, value] of Object.entries(storage)) {
				// Where SvelteKit notes how far a page was scrolled.
				if (!key.startsWith('sveltekit:')) parts.push(`${key}=${value}`);
			}
		}
		for (const key of await caches.keys()) parts.push(key);
		for await (const [name] of (await navigator.storage.getDirectory()) as unknown as AsyncIterable<
			[string]
		>)
			parts.push(name);
		for (const { name = '' } of await indexedDB.databases()) {
			const database = await done(indexedDB.open(name));
			for (const store of database.objectStoreNames) {
				parts.push(`${name}/${store}`);
				for (const value of await done(database.transaction(store).objectStore(store).getAll())) {
					if (!(value instanceof Blob)) parts.push(JSON.stringify(value));
					else {
						const plain = value.stream().pipeThrough(new DecompressionStream('gzip'));
						parts.push(await new Response(plain).text());
					}
				}
			}
			database.close();
		}
		return parts.join('\n');
	});
}

/** Loads the exports of the invented programme, each list said to be of its event. */
export async function loadExports(page: Page): Promise<void> {
	await openData(page);
	await drop(page, paths([ACTIVITIES, 'hxl-actividades.csv']));
	await load(page);
	await drop(page, paths(Object.keys(TRUTH.rows).filter((file) => !/actividades/.test(file))));
	const titles: Record<string, RegExp> = {
		eventbrite: /Taller de datos abiertos/,
		'zoom-webinar': /Aprender en red/,
		encuentro: /Encuentro de bibliotecas/,
		'zoom-participants': /Taller de evaluación/,
		'Lista de presença': /Oficina de dados abertos/,
		teams: /Reunión de coordinación/
	};
	for (const sheet of await page.getByRole('article').all()) {
		const name = (await sheet.getByRole('heading').first().innerText()).trim();
		const registered = sheet.getByRole('radio', { name: /They only registered/ });
		if (await registered.count()) {
			await registered.check();
			await answer(sheet, /^None/);
			continue;
		}
		const [, title] = Object.entries(titles).find(([start]) => name.startsWith(start)) ?? [];
		if (!title) continue;
		const direct = sheet.getByRole('radio', { name: title });
		if (await direct.count()) await direct.first().check();
		else if (await sheet.getByRole('radio', { name: /of the loaded activities/ }).count()) {
			await answer(sheet, /of the loaded activities/);
			const which = sheet.getByRole('combobox', { name: 'Which' });
			const option = which.locator('option', { hasText: title });
			await which.selectOption(await option.first().getAttribute('value'));
		}
	}
	await load(page);
}
