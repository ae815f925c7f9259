import { expect, test, type Page } from '@playwright/test';
import { allFigures, answered, computed, expectFigure } from './figures';

/** Who answered the view, in order, each with the number of events it then showed; and what moved. */
interface Seen {
	readonly answers: string[];
	shift: number;
}

async function watch(page: Page): Promise<() => Promise<Seen>> {
	await page.addInitScript(() => {
		const seen = { answers: [] as string[], shift: 0 };
		Object.assign(window, { seen });
		new MutationObserver(() => {
			const by = document.querySelector('[data-answered-by]')?.getAttribute('data-answered-by');
			const events = document.querySelector('li data[data-measure="events"][data-scope="filter"]');
			const now = `${by}: ${events?.getAttribute('value')}`;
			if (by && seen.answers.at(-1) !== now) seen.answers.push(now);
		}).observe(document, { subtree: true, childList: true, attributes: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { value, hadRecentInput } = entry as PerformanceEntry & {
					value: number;
					hadRecentInput: boolean;
				};
				if (!hadRecentInput) seen.shift += value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

/** A figure as its card shows it: the headline rests on published facts alone. */
const keyFigure = (page: Page, measure: string) =>
	page.locator(`main li data[data-measure="${measure}"][data-scope="filter"]`).first();

test('without an engine every figure that adds up is there, and what is missing is said', async ({
	page
}) => {
	const asked: string[] = [];
	await page.route('**/engine/*.wasm', (route) => {
		asked.push(route.request().url());
		return route.abort();
	});
	await page.goto('es/?years=2004&facts=reported');
	await answered(page);
	await expect(page.locator('[data-answered-by="cube"]')).toBeVisible();
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '7', 'exact');
	await expectFigure(page, { measure: 'countries', scope: 'filter', lens: 'host' }, '7', 'exact');
	await expectFigure(
		page,
		{ measure: 'participations', scope: 'filter' },
		'590',
		'about more-than'
	);
	await expect(page.locator('#reach svg:visible').first()).toBeVisible();
	await expect(page.locator('.answer')).not.toHaveClass(/stale/);
	// Without lists there are no people to count: nothing is missing, and no engine was asked.
	await expect(page.locator('.controls [role="status"]')).toHaveText(
		'Vista completa, calculada al publicar el sitio.'
	);
	expect(asked).toEqual([]);

	// Every later filter too, and people are said to be missing, not to be none.
	await page.getByRole('switch', { name: 'Solo hechos publicados' }).uncheck();
	await expect(page).toHaveURL(/\?years=2004$/);
	await page.getByLabel('Desde el año').selectOption('2003');
	await expect(keyFigure(page, 'events')).toHaveAttribute('value', '19');
	const status = page.getByRole('status').filter({ hasText: 'El motor de datos' });
	await expect(status).toHaveText(/no se pudo cargar.*falta contar a las personas distintas/);
	await expect(keyFigure(page, 'people')).toHaveAttribute('value', 'unknown');
	await expect(page.getByText('aún sin contar').first()).toBeAttached();
});

test('a filter is answered before the engine is there, which then only adds to it', async ({
	page
}) => {
	// The engine comes when the test has seen the page without it.
	let letEngineIn: () => void = () => undefined;
	const engineMayCome = new Promise<void>((resolve) => (letEngineIn = resolve));
	await page.route('**/engine/*.wasm', async (route) => {
		await engineMayCome;
		await route.continue();
	});
	const seen = await watch(page);
	await page.goto('es/?years=2003-2004');
	await expect(keyFigure(page, 'events')).toHaveAttribute('value', '19');
	await expect(page.locator('[data-answered-by="cube"][aria-busy="true"]')).toBeVisible();
	const additive = (figures: string[]) => figures.filter((one) => !/people/.test(one));
	const quick = await allFigures(page);
	letEngineIn();
	await computed(page);
	const whole = await allFigures(page);
	// What bars have in common is said when the engine has counted it; nothing else is new or changes.
	expect(whole).toEqual(expect.arrayContaining(additive(quick)));
	expect(additive(quick).length).toBeGreaterThan(100);
	expect(quick).not.toEqual(whole);
	const { answers, shift } = await seen();
	expect(answers.slice(-2)).toEqual(['cube: 19', 'browser: 19']);
	// Neither the answer nor its completion moves anything.
	expect(shift).toBeLessThan(0.02);
});

test('where the cube cannot be had, filters wait for the engine as before', async ({ page }) => {
	await page.route('**/dataset/cube-*.json', (route) => route.abort());
	const seen = await watch(page);
	await page.goto('es/?years=2004&facts=reported');
	await computed(page);
	await expectFigure(page, { measure: 'events', scope: 'filter' }, '7', 'exact');
	expect((await seen()).answers.some((one) => one.startsWith('cube'))).toBe(false);
});
