import { expect, test } from '@playwright/test';
import { open } from './figures';
import { PAGES_WITH_CHARTS, chartsOf, compare, download, file, readSvg } from './take-away';

for (const { path, charts } of PAGES_WITH_CHARTS) {
	const address = `es/${path}?years=1999-2004`;
	test(`pictures of the charts of ${path || 'the overview'} stand alone and look like the screen`, async ({
		page,
		context
	}) => {
		await open(page, address);
		const all = await chartsOf(page);
		expect(all).toEqual(expect.arrayContaining([...charts]));
		await page.evaluate(() => document.fonts.ready);
		const hash = await page.locator('footer code').textContent();
		// A cut network is nothing to a page that is there.
		await expect.poll(() => page.evaluate(() => document.fonts.size)).toBeGreaterThan(1);
		await context.setOffline(true);
		for (const id of all) {
			await test.step(id, async () => {
				const svg = await download(page, id, 'SVG');
				expect(svg.suggestedFilename()).toBe(`iberpyme-${id}-${hash}.svg`);
				const picture = await readSvg(page, (await file(svg)).toString('utf8'), id);
				const { faults, repeated, missing, unresolved, outside, undrawn } = picture;
				expect({ faults, repeated, missing, unresolved, outside, undrawn }).toEqual({
					faults: 0,
					repeated: [],
					missing: [],
					unresolved: [],
					outside: [],
					undrawn: []
				});
				const heading = await page.locator(`#${id}-title`).textContent();
				expect(heading?.replace('Demostración', '').trim()).toBe(picture.title);
				expect(picture.marks).toBe(picture.marksOnPage);
				expect(picture.marks).toBeGreaterThan(10);
				const isMade = (await page.locator(`#${id} .badge`).count()) > 0;
				for (const said of [
					...(isMade ? ['Demostración'] : []),
					(await page.locator(`#${id} .subtitle`).textContent()) ?? '',
					'Fuente: Informe Técnico 2004',
					`Selección: 1999–2004, ${path.endsWith('CO/') ? 'sede: Colombia' : 'todos los países'}`,
					`Datos: versión ${hash}, al 31 de diciembre de 2004.`,
					`/${address}#${id}`,
					...(id === 'reach' ? ['Fronteras: Natural Earth', 'Eventos acogidos'] : [])
				]) {
					expect(picture.words.replace(/\s+/g, ' ')).toContain(said.replace(/\s+/g, ' ').trim());
				}

				const png = await file(await download(page, id, 'PNG'));
				await page.keyboard.press('Escape');
				await page.mouse.move(0, 0);
				const screen = await page.locator(`#${id} .surface`).screenshot({ animations: 'disabled' });
				const seen = await compare(page, png, screen, id, picture.place);
				expect([seen.width, seen.height]).toEqual(picture.size.map((one) => one * 2));
				expect(seen.inked).toBeGreaterThan(0.01);
				expect(seen.apart, id).toBeLessThan(0.02);
			});
		}
	});
}
