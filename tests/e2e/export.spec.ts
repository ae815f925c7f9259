import { expect, test, type Page } from '@playwright/test';
import { open } from './figures';
import { menu, opened } from './take-away';

const CHARTS = ['reach', 'cumulative', 'types', 'web'] as const;

test('link and embedded chart show the same, by keyboard', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, 'es/?years=2004&facts=reported');
	const figures = (of: Page) =>
		of.locator('#types data').evaluateAll((all) =>
			all.map((one) => {
				const { measure, scope, qualifier, year, type } = (one as HTMLElement).dataset;
				return [one.getAttribute('value'), measure, scope, qualifier, year, type, one.textContent];
			})
		);
	const onPage = await figures(page);
	const heading = (await page.locator('#types-title').textContent())?.trim();
	const summary = menu(page, 'types').locator('summary');
	await summary.focus();
	await page.keyboard.press('Enter');
	const press = async (name: string) => {
		const button = menu(page, 'types').getByRole('button', { name });
		for (let step = 0; step < 6; step += 1) {
			if (await button.evaluate((one) => one === document.activeElement)) break;
			await page.keyboard.press('Tab');
		}
		await expect(button).toBeFocused();
		const { height } = (await button.boundingBox())!;
		expect(height).toBeGreaterThanOrEqual(24);
		await page.keyboard.press('Enter');
	};
	const said = menu(page, 'types').getByRole('status');
	await press('Copiar el enlace');
	await expect(said).toHaveText('Enlace copiado.');
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	expect(await copied()).toBe(`${page.url()}#types`);
	await press('Copiar el código');
	await expect(said).toHaveText('Código copiado.');
	const code = await copied();
	await page.keyboard.press('Escape');
	await expect(summary).toBeFocused();
	await expect(menu(page, 'types').locator('.panel')).toBeHidden();

	expect(code).toContain(`title="${heading}"`);
	const address = /src="([^"]+)"/.exec(code)![1]!.replaceAll('&amp;', '&');
	expect(new URL(address).pathname).toMatch(/\/es\/embed\/types\/$/);
	await page.setViewportSize({ width: 320, height: 700 });
	await open(page, address);
	expect(await figures(page)).toEqual(onPage);
	await expect(page.locator('figure')).toHaveCount(1);
	await expect(page.locator('nav, header, footer, .bar, .take-away')).toHaveCount(0);
	await expect(page.locator('main')).toContainText('Selección: 2004, todos los países');
	const back = page.getByRole('link', { name: 'Ver con todos los filtros' });
	expect(new URL((await back.getAttribute('href'))!, page.url()).href).toBe(
		new URL('../../?years=2004&facts=reported#types', address).href
	);
	const room = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(room).toBeLessThanOrEqual(320);
});

test('without a clipboard the text is there to be copied; without scripts nothing is offered', async ({
	browser,
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await page.goto('en/embed/web/?lens=nonsense');
	await expect(page.getByRole('alert').filter({ hasText: 'lens=nonsense' })).toBeVisible();
	await page.goto('en/');
	await expect(page.locator('#types .take-away.live')).toBeVisible();
	await (await opened(page, 'types')).getByRole('button', { name: 'Copy the link' }).click();
	await expect(menu(page, 'types').getByRole('textbox')).toHaveValue(`${page.url()}#types`);

	const context = await browser.newContext({ javaScriptEnabled: false });
	const still = await context.newPage();
	for (const [path, charts] of [
		['es/', 4],
		['es/embed/reach/', 1]
	] as const) {
		await still.goto(path);
		await expect(still.locator('#reach svg:visible').first()).toBeVisible();
		expect(await still.locator('figure').count()).toBeGreaterThanOrEqual(charts);
		await expect(still.locator('.take-away summary:visible')).toHaveCount(0);
	}
	await context.close();
});

/** Titles of a PDF's outline, which are the page's headings. */
function outline(pdf: Buffer): string[] {
	const titles = pdf.toString('latin1').matchAll(/\/Title (?:<FEFF([0-9A-F]+)>|\(([^)]*)\))/g);
	return [...titles].map(([, hex, plain]) =>
		hex
			? (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('')
			: (plain ?? '')
	);
}

test('on paper every chart is whole, with its selection and data', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, 'es/?years=1999-2004');
	await opened(page, 'reach');
	const titles = await page.locator('figure :is(h2, h3).title').allTextContents();
	expect(titles.length).toBeGreaterThanOrEqual(4);
	const squeezed = (text: string) => text.replace(/\s+/g, '');
	for (const landscape of [false, true]) {
		const pdf = await page.pdf({ format: 'A4', landscape, outline: true, tagged: true });
		const headings = outline(pdf).map(squeezed);
		for (const title of titles) expect(headings).toContain(squeezed(title));
		const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
		expect(sheets).toBeGreaterThanOrEqual(3);
		expect(sheets).toBeLessThanOrEqual(9);

		await page.emulateMedia({ media: 'print' });
		const sheet = landscape ? { width: 1017, height: 673 } : { width: 688, height: 1002 };
		await page.setViewportSize(sheet);
		await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
		const figures = await page.locator('figure').evaluateAll((all) =>
			all.map((one) => {
				const { right, height } = one.getBoundingClientRect();
				const inside = [...one.querySelectorAll('svg, p, td, li')]
					.filter((part) => part.checkVisibility())
					.map((part) => part.getBoundingClientRect());
				const edge = Math.max(right, ...inside.map((rect) => rect.right));
				return { id: one.id, edge, height };
			})
		);
		for (const { id, edge, height } of figures) {
			expect(edge, id).toBeLessThanOrEqual(sheet.width + 1);
			expect(height, id).toBeLessThanOrEqual(sheet.height);
		}
		await expect(
			page.locator('.bar, .take-away, figure summary').filter({ visible: true })
		).toHaveCount(0);
		for (const id of CHARTS) {
			await expect(page.locator(`#${id} .credits`)).toContainText('Selección: 1999–2004');
			await expect(page.locator(`#${id} .credits`)).toBeVisible();
		}
		await expect(page.locator('body')).toHaveCSS('color', 'rgb(27, 39, 40)');
		await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
		await page.emulateMedia({ media: 'screen' });
	}
});
