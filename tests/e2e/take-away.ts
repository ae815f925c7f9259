import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** What can be done with a chart, under it. */
export const menu = (page: Page, id: string) => page.locator(`#${id} .take-away`);

/** The menu of a chart, open. */
export async function opened(page: Page, id: string): Promise<Locator> {
	const chart = menu(page, id);
	if ((await chart.getAttribute('open')) === null) await chart.locator('summary').click();
	return chart;
}

/** Downloads what a button of a chart's menu makes. */
export async function download(page: Page, id: string, kind: string): Promise<Download> {
	const chart = await opened(page, id);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		chart.getByRole('button', { name: kind }).click()
	]);
	return file;
}

/** What a picture says of itself, and whether it stands alone: read as an SVG document, in the page. */
export function readSvg(page: Page, svg: string, id: string) {
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
				// What a style sheet paints with a gradient, or before and after an element, has no counterpart.
				undrawn: [...figure.querySelectorAll('*')]
					.filter((one) => !one.closest('.foot') && one.checkVisibility())
					.filter(
						(one) =>
							getComputedStyle(one).backgroundImage !== 'none' ||
							['::before', '::after'].some(
								(part) => !['none', 'normal'].includes(getComputedStyle(one, part).content)
							)
					)
					.map(({ outerHTML }) => outerHTML.slice(0, 80)),
				outside: values
					.filter(({ name, value }) => name !== 'xmlns' && /https?:/.test(value))
					.map(({ name }) => name)
			};
		},
		[svg, id]
	);
}

/** How a PNG at twice the size differs from what the screen shows of a chart's picture. */
export function compare(page: Page, png: Buffer, screen: Buffer, id: string, place: number[]) {
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

/** What a download holds. */
export const file = async (one: Download) => readFileSync(await one.path());

/** Pages with charts, each with a filter, and the charts that must be among them. */
export const PAGES_WITH_CHARTS = [
	{ path: '', charts: ['reach', 'cumulative', 'types', 'who', 'web'] },
	{ path: 'countries/', charts: ['coverage'] },
	{ path: 'countries/CO/', charts: ['years', 'types', 'visits'] },
	{ path: 'activities/', charts: ['timeline'] },
	{ path: 'web/', charts: ['daily', 'by-country', 'by-section'] }
] as const;

/** The charts that a page lets one take away. */
export async function chartsOf(page: Page): Promise<string[]> {
	await expect(page.locator('figure[id] .take-away.live').first()).toBeVisible();
	return page
		.locator('figure[id]:has(.take-away.live)')
		.evaluateAll((all) => all.map(({ id }) => id));
}
