import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { drop, load, marks, openData, overview } from './own';

const ACTIVITIES = 'tests/fixtures/exports/excel-actividades-2023-2024.csv';
const ROWS = 1_200_000;

let folder: string;
let large: string;

test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'alcance-killed-'));
	large = join(folder, 'asistencia.csv');
	const rows = Array.from({ length: ROWS }, (_, n) => `RSA-2023-01,persona.${n}@example.org`);
	await writeFile(large, `Código de actividad,Correo electrónico\n${rows.join('\n')}\n`);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Loads a small list, which the page says is kept, and begins with a large one. */
async function inTheMiddle(page: Page): Promise<string[]> {
	await openData(page);
	await drop(page, [ACTIVITIES]);
	await load(page);
	await expect(page.getByText('Kept in this browser')).toHaveCount(1);
	await overview(page);
	const events = await marks(page, 'events', 'country');
	expect(events.length).toBeGreaterThan(3);
	await openData(page);
	await drop(page, [large]);
	await page.getByRole('button', { name: 'Load 1 sheet' }).click();
	const bar = page.getByRole('progressbar');
	await expect
		.poll(() => bar.evaluate((element) => (element as HTMLProgressElement).value))
		.toBeGreaterThan(20);
	return events;
}

/** What there is after it: the small list alone, with the figures it had. */
async function asBefore(page: Page, events: string[]): Promise<void> {
	await expect(page.locator('[data-source]')).toHaveCount(1);
	await expect(page.getByText('Kept in this browser')).toHaveCount(1);
	await overview(page);
	expect(await marks(page, 'events', 'country')).toEqual(events);
}

async function crash(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	const gone = page.waitForEvent('crash');
	void session.send('Page.crash').catch(() => undefined);
	await gone;
}

test('a tab that is killed while it loads loses nothing that was kept', async ({
	page,
	context
}) => {
	const events = await inTheMiddle(page);
	await crash(context, page);
	const next = await context.newPage();
	await openData(next);
	await asBefore(next, events);
});

test('a worker that is killed while it loads is noticed, and nothing that was kept is lost', async ({
	page
}) => {
	await page.addInitScript(() => {
		const { Worker } = window;
		const workers: Worker[] = [];
		window.Worker = class extends Worker {
			constructor(...args: ConstructorParameters<typeof Worker>) {
				super(...args);
				if (args[1]?.type === 'module') workers.push(this);
			}
		};
		Object.assign(window, { killWorkers: () => workers.forEach((one) => one.terminate()) });
	});
	const events = await inTheMiddle(page);
	await page.evaluate(() => (window as unknown as { killWorkers: () => void }).killWorkers());
	await expect(page.getByText('The data engine stopped.')).toBeVisible();
	await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
	await asBefore(page, events);
	await openData(page);
	await drop(page, [ACTIVITIES]);
	await load(page);
});

test('two tabs: what one changes the other is told of, and writes nothing over', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	for (const tab of [page, other]) await openData(tab);
	await drop(other, ['tests/fixtures/exports/hxl-actividades.csv']);
	await drop(page, [ACTIVITIES]);
	await load(page);
	await other.getByRole('button', { name: 'Load 1 sheet' }).click();
	await expect(other.getByText('Another tab changed what is loaded meanwhile')).toBeVisible();
	await expect(other.locator('[data-source]')).toHaveCount(1);
	await load(other);
	await expect(other.locator('[data-source]')).toHaveCount(2);
	await expect(page.getByText('Another tab changed what is loaded.')).toBeVisible();
	await page.getByRole('button', { name: 'Reload the page' }).click();
	await expect(page.locator('[data-source]')).toHaveCount(2);
});

test('a page with storage switched off works, and says that it keeps nothing', async ({ page }) => {
	await page.addInitScript(() => {
		const refuse = () => {
			throw new DOMException('denied', 'SecurityError');
		};
		Object.defineProperty(window, 'localStorage', { get: refuse });
		Object.defineProperty(window, 'indexedDB', { get: refuse });
	});
	await page.route(/workspace\/worker|worker-.*\.js/, async (route) => {
		const response = await route.fetch();
		const refuse =
			"Object.defineProperty(self,'indexedDB',{get(){throw new DOMException('denied','SecurityError')}});";
		await route.fulfill({ response, body: refuse + (await response.text()) });
	});
	await openData(page);
	await drop(page, [ACTIVITIES]);
	await load(page);
	await expect(page.getByText('This browser keeps nothing')).toBeVisible();
	await expect(page.getByText('Not kept: lost when the page is closed')).toBeVisible();
	await overview(page);
	expect((await marks(page, 'events', 'country')).length).toBeGreaterThan(3);
});
