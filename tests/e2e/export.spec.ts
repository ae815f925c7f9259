import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { open } from './figures';

const CHARTS = ['reach', 'cumulative', 'types', 'web'] as const;

const menu = (page: Page, id: string) => page.locator(`#${id} .take-away`);

async function opened(page: Page, id: string): Promise<Locator> {
	const chart = menu(page, id);
	if ((await chart.getAttribute('open')) === null) await chart.locator('summary').click();
	return chart;
}

async function download(page: Page, id: string, kind: string): Promise<Download> {
	const chart = await opened(page, id);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		chart.getByRole('button', { name: kind }).click()
	]);
	return file;
}

/** What a picture says of itself, and whether it stands alone: read as an SVG document, in the page. */
function readSvg(page: Page, svg: string, id: string) {
	return page.evaluate(
		([text, chart]) => {
			const MARKS = 'path, rect, circle, line, text';
			const picture = new DOMParser().parseFromString(text!, 'image/svg+xml');
			const all = [...picture.querySelectorAll('*')];
			const values = all.flatMap((one) => [...one.attributes]);
			const ids = values.filter(({ name }) => name === 'id').map(({ value }) => value);
			const wanted = values.flatMap(({ value }) =>
				[...value.matchAll(/url\((.*?)\)/g)].map(([, target]) => target!)
			);
			const figure = document.getElementById(chart!)!;
			const drawings = [...figure.querySelectorAll('svg')].filter(
				(one) => !one.closest('.foot') && one.clientHeight > 0 && !one.parentElement!.closest('svg')
			);
			const shown = drawings.flatMap((one) => [...one.querySelectorAll(MARKS)]);
			return {
				faults: picture.querySelectorAll('parsererror').length,
				title: picture.querySelector('title')?.textContent,
				words: [...picture.querySelectorAll('text')].map((one) => one.textContent).join(' '),
				place: ['x', 'y'].map((name) =>
					Number(
						[...picture.querySelectorAll('svg svg')]
							.sort(
								(a, b) => Number(b.getAttribute('height')) - Number(a.getAttribute('height'))
							)[0]
							?.getAttribute(name)
					)
				),
				size: ['width', 'height'].map((name) => Number(picture.documentElement.getAttribute(name))),
				marks: picture.querySelectorAll(`svg svg :is(${MARKS})`).length,
				marksOnPage: shown.length,
				repeated: ids.filter((one, index) => ids.indexOf(one) !== index),
				missing: wanted.filter((one) => !one.startsWith('#') || !ids.includes(one.slice(1))),
				unresolved: values
					.filter(({ value }) => /var\(|light-dark|color-mix|oklab|currentcolor/i.test(value))
					.map(({ name, value }) => `${name}=${value}`),
				outside: values
					.filter(({ name, value }) => name !== 'xmlns' && /https?:/.test(value))
					.map(({ name }) => name)
			};
		},
		[svg, id]
	);
}

/** How a PNG at twice the size differs from what the screen shows of a chart's picture. */
function compare(page: Page, png: Buffer, screen: Buffer, id: string, place: number[]) {
	return page.evaluate(
		async ([made, seen, chart, left, top]) => {
			const MARGIN = 24;
			// Fine hatching falls on other pixels at another size: what is compared is a quarter as fine.
			const COARSE = 4;
			const decode = async (base64: string) => {
				const image = new Image();
				image.src = `data:image/png;base64,${base64}`;
				await image.decode();
				return image;
			};
			const [image, shot] = await Promise.all([decode(made), decode(seen)]);
			const figure = document.getElementById(chart)!;
			const box = figure.querySelector('.surface')!.getBoundingClientRect();
			const [width, height] = [box.width, box.height].map((size) => Math.floor(size / COARSE));
			const pixels = (draw: (canvas: OffscreenCanvasRenderingContext2D) => void) => {
				const canvas = new OffscreenCanvas(width!, height!).getContext('2d')!;
				canvas.imageSmoothingQuality = 'high';
				draw(canvas);
				return canvas.getImageData(0, 0, width!, height!).data;
			};
			const x = (left + MARGIN) * 2;
			const y = (top + MARGIN) * 2;
			const ours = pixels((canvas) =>
				canvas.drawImage(image, x, y, box.width * 2, box.height * 2, 0, 0, width!, height!)
			);
			const theirs = pixels((canvas) => canvas.drawImage(shot, 0, 0, width!, height!));
			let apart = 0;
			let inked = 0;
			for (let at = 0; at < ours.length; at += 4) {
				const gap = (other: Uint8ClampedArray, from: number) =>
					Math.max(...[0, 1, 2].map((part) => Math.abs(ours[at + part]! - other[from + part]!)));
				if (gap(theirs, at) > 50) apart += 1;
				if (gap(ours, 0) > 30) inked += 1;
			}
			const all = ours.length / 4;
			return { width: image.width, height: image.height, apart: apart / all, inked: inked / all };
		},
		[png.toString('base64'), screen.toString('base64'), id, place[0]!, place[1]!] as const
	);
}

const file = async (one: Download) => readFileSync(await one.path());

test('a chart’s pictures stand alone and look like the screen', async ({ page, context }) => {
	await open(page, 'es/?years=1999-2004');
	await expect(page.locator('#web .take-away.live')).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	const hash = await page.locator('footer code').textContent();
	// A cut network is nothing to a page that is there.
	await expect.poll(() => page.evaluate(() => document.fonts.size)).toBeGreaterThan(1);
	await context.setOffline(true);
	for (const id of CHARTS) {
		const svg = await download(page, id, 'SVG');
		expect(svg.suggestedFilename()).toBe(`iberpyme-${id}-${hash}.svg`);
		const picture = await readSvg(page, (await file(svg)).toString('utf8'), id);
		const { faults, repeated, missing, unresolved, outside } = picture;
		expect({ faults, repeated, missing, unresolved, outside }).toEqual({
			faults: 0,
			repeated: [],
			missing: [],
			unresolved: [],
			outside: []
		});
		const heading = await page.locator(`#${id}-title`).textContent();
		expect(heading?.replace('Demostración', '').trim()).toBe(picture.title);
		expect(picture.marks).toBe(picture.marksOnPage);
		expect(picture.marks).toBeGreaterThan(10);
		for (const said of [
			'Demostración',
			(await page.locator(`#${id} .subtitle`).textContent()) ?? '',
			'Fuente: Informe Técnico 2004',
			'Selección: 1999–2004, todos los países',
			`Datos: versión ${hash}, al 31 de diciembre de 2004.`,
			`/es/?years=1999-2004#${id}`,
			...(id === 'reach' ? ['Fronteras: Natural Earth', 'Eventos acogidos'] : [])
		]) {
			expect(picture.words.replace(/\s+/g, ' ')).toContain(said);
		}

		const png = await file(await download(page, id, 'PNG'));
		await page.keyboard.press('Escape');
		await page.mouse.move(0, 0);
		const screen = await page.locator(`#${id} .surface`).screenshot({ animations: 'disabled' });
		const seen = await compare(page, png, screen, id, picture.place);
		expect([seen.width, seen.height]).toEqual(picture.size.map((one) => one * 2));
		expect(seen.inked).toBeGreaterThan(0.01);
		expect(seen.apart, id).toBeLessThan(0.02);
	}
});

test('a chart’s CSV holds the page’s figures, and comes back without a finding', async ({
	page
}) => {
	await open(page, 'en/?years=2000-2005&facts=reported');
	const paths: string[] = [];
	for (const id of CHARTS) {
		const onPage = await page.locator(`#${id} table tbody data`).evaluateAll((elements) =>
			elements.map((element) => {
				const { measure, qualifier, lens, country, year, type } = (element as HTMLElement).dataset;
				const value = element.getAttribute('value');
				return [value === 'unknown' ? '' : value, qualifier, measure, lens, country, year, type]
					.map((part) => part ?? '')
					.join('|');
			})
		);
		if (onPage.length === 0) {
			const chart = await opened(page, id);
			await expect(chart.getByRole('button', { name: 'CSV' })).toHaveCount(0);
			continue;
		}
		const csv = await download(page, id, 'CSV');
		const path = test.info().outputPath(`${id}.csv`);
		await csv.saveAs(path);
		paths.push(path);
		const text = readFileSync(path, 'utf8');
		expect(text.startsWith('\ufeff')).toBe(true);
		const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
			header: true,
			skipEmptyLines: true
		});
		const inFile = data
			.filter(({ measure }) => measure)
			.map((line) =>
				['value', 'qualifier', 'measure', 'lens', 'country_code', 'year', 'type']
					.map((column) => line[column])
					.join('|')
			);
		expect(inFile).toEqual(onPage);
		const [title] = (await page.locator(`#${id}-title`).allTextContents()).map((one) => one.trim());
		expect(new Set(data.map((line) => line['title']))).toEqual(new Set([title]));
		expect(new Set(data.map((line) => line['demonstration']))).toEqual(new Set(['no']));
		expect(data[0]?.['link']).toMatch(/\/en\/\?years=2000-2005&facts=reported#/);
	}
	expect(paths.length).toBeGreaterThan(2);
	const bolivia = Papa.parse<Record<string, string>>(readFileSync(paths[0]!, 'utf8').slice(1), {
		header: true
	}).data.filter((line) => line['country_code'] === 'BO' && line['value'] === '');
	expect(bolivia.map((line) => line['country'])).toContain('Bolivia');

	const { stdout, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'scripts/inspect/main.ts', '--json', ...paths],
		{ encoding: 'utf8' }
	);
	expect(status).toBe(0);
	const reports = stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(reports).toHaveLength(paths.length);
	for (const { refused, sheets } of reports) {
		expect(refused).toBeNull();
		expect(sheets).toHaveLength(1);
		const [{ kind, rowCount, warnings, findings }] = sheets;
		expect({ kind, warnings, findings }).toEqual({ kind: 'unknown', warnings: [], findings: [] });
		expect(rowCount).toBeGreaterThan(0);
	}
});

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
