import { expect, test, type Browser, type Page } from '@playwright/test';
import { violations } from './axe';
import { alive, settled } from './figures';
import { PAGES } from './pages';

const LANGS = ['es', 'pt', 'en'];

/** Adds up how far what is seen moves by itself, from the first paint on. */
const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		const shifts = { total: 0 };
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				shifts.total += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});

async function still(browser: Browser, path: string): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
	const page = await context.newPage();
	await page.goto(path);
	return page;
}

for (const { name, path, searches } of PAGES) {
	test.describe(name, () => {
		for (const lang of LANGS) {
			test(`axe finds nothing, in light and dark: ${lang}`, async ({ page }) => {
				await page.emulateMedia({ colorScheme: 'light' });
				await page.goto(`${lang}/${path}`);
				await alive(page);
				expect(await violations(page)).toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				expect(await violations(page, 'color-contrast')).toEqual([]);
			});
		}

		test('says the same to those who listen, and draws the same shapes', async ({ browser }) => {
			const page = await still(browser, `es/${path}`);
			expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot(`${name}.aria.yml`);
			expect(await page.evaluate(shapes)).toMatchSnapshot(`${name}.shapes.txt`);
			await page.context().close();
		});

		for (const search of ['', ...searches]) {
			test(`nothing moves while it comes alive, and nothing scrolls sideways at 320 px: ${search || 'as it is'}`, async ({
				page
			}) => {
				await watchShifts(page);
				await page.goto(`es/${path}${search}`);
				await settled(page);
				await page.waitForLoadState('networkidle');
				const moved = () =>
					page.evaluate(() => (window as unknown as { shifts: { total: number } }).shifts.total);
				expect(await moved()).toBeLessThan(0.02);
				await page.setViewportSize({ width: 320, height: 800 });
				const overflow = () =>
					page.evaluate(
						() => document.documentElement.scrollWidth - document.documentElement.clientWidth
					);
				// Pictures are drawn anew for the new width.
				await expect.poll(overflow).toBeLessThanOrEqual(0);
			});
		}
	});
}

/** What every visible drawing is made of: how many of which element, by its class. Runs in the page. */
function shapes(): string {
	const drawings = [...document.querySelectorAll('figure svg, main svg[role="group"]')].filter(
		(svg) => svg.checkVisibility() && !svg.parentElement?.closest('svg')
	);
	return drawings
		.map((svg) => {
			const counts = new Map<string, number>();
			for (const element of svg.querySelectorAll('*')) {
				const classes = [...element.classList].filter((name) => !name.startsWith('svelte-'));
				const kind = [element.localName, ...classes].join('.');
				counts.set(kind, (counts.get(kind) ?? 0) + 1);
			}
			const name = svg.closest('figure')?.id ?? svg.getAttribute('aria-label') ?? '';
			const kinds = [...counts].sort(([a], [b]) => a.localeCompare(b));
			return [name, ...kinds.map(([kind, count]) => `  ${kind} × ${count}`)].join('\n');
		})
		.join('\n');
}
